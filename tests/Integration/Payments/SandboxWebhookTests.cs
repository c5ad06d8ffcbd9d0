using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;
using Xunit;

namespace Ecommerce.Tests.Integration.Payments;

/// <summary>F7: signed events reach the shop at least once, and what is not signed rightly is refused.</summary>
public sealed class SandboxWebhookTests : IAsyncLifetime
{
    private Func<AnsweringServer.Received, int> _answer = _ => 200;
    private AnsweringServer _shop = null!;
    private Sandbox _sandbox = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await AnsweringServer.StartAsync(received => _answer(received));
        _sandbox = await Sandbox.StartAsync(webhookUrl: new Uri(_shop.Address, "/hooks"));
    }

    public async ValueTask DisposeAsync()
    {
        await _sandbox.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Fact]
    public async Task Events_WhenAPaymentLives_ReportEachOperationUnderItsKey()
    {
        var request = Sandbox.Authorization();
        var authorized = await _sandbox.Client.AuthorizeAsync(request, default);
        var onAuthorization = await NextReportAsync();
        var captured = await _sandbox.Client.CaptureAsync(Sandbox.Change(request, authorized.Reference, "cap:1", 12_000), default);
        var onCapture = await NextReportAsync();
        var first = await _sandbox.Client.RefundAsync(Sandbox.Change(request, authorized.Reference, "ref:1", 1_000), default);
        var onFirst = await NextReportAsync();
        var second = await _sandbox.Client.RefundAsync(Sandbox.Change(request, authorized.Reference, "ref:2", 2_000), default);
        var onSecond = await NextReportAsync();

        // An event says exactly what the call's answer said.
        Assert.Equal([authorized, captured, first, second], [onAuthorization, onCapture, onFirst, onSecond]);
    }

    [Fact]
    public async Task Events_WhenVoided_ReportTheVoid()
    {
        var request = Sandbox.Authorization();
        var authorized = await _sandbox.Client.AuthorizeAsync(request, default);
        await NextReportAsync();

        var voided = await _sandbox.Client.VoidAsync(Sandbox.Change(request, authorized.Reference, "void:1", 0), default);

        Assert.Equal(voided, await NextReportAsync());
    }

    [Fact]
    public async Task Events_WhenDeclined_ReportTheCode()
    {
        var declined = await _sandbox.Client.AuthorizeAsync(Sandbox.Authorization("pm_card_visa_chargeDeclined"), default);

        Assert.Equal(declined, await NextReportAsync());
    }

    [Fact]
    public async Task Events_WhenTheBuyerApproves_ReportTheAuthorizationUnderItsKey()
    {
        var request = Sandbox.Authorization("pm_card_authenticationRequired");
        var waiting = await _sandbox.Client.AuthorizeAsync(request, default);
        var onAction = await NextReportAsync();
        using var browser = new HttpClient();
        using var page = await browser.PostAsync(waiting.ActionUrl, new FormUrlEncodedContent([new("decision", "approve")]));

        var onApproval = await NextReportAsync();

        Assert.Equal(waiting, onAction);
        Assert.Equal((PaymentOperationStatus.Succeeded, request.OperationKey), (onApproval?.Status, onApproval?.OperationKey));
        Assert.Equal(request.Amount, onApproval?.Amount);
    }

    [Fact]
    public async Task Delivery_WhenTheShopFails_IsRepeatedUntilItTakesIt()
    {
        var refusals = 3;
        _answer = _ => refusals-- > 0 ? 500 : 200;
        await _sandbox.Client.AuthorizeAsync(Sandbox.Authorization(), default);

        var deliveries = new List<WebhookReading>();
        for (var i = 0; i < 4; i++) deliveries.Add(Read(await _shop.NextAsync()));
        await _sandbox.Client.AuthorizeAsync(Sandbox.Authorization(), default);
        var next = Read(await _shop.NextAsync());

        Assert.Single(deliveries.Select(delivery => delivery.EventId).Distinct());
        Assert.NotEqual(deliveries[0].EventId, next.EventId);
    }

    [Fact]
    public async Task Delivery_WhenTheGatewayRestarts_GoesOn()
    {
        _answer = _ => 503;
        await _sandbox.Client.AuthorizeAsync(Sandbox.Authorization(), default);
        var before = Read(await _shop.NextAsync());
        await _sandbox.RestartAsync();

        Assert.Equal(before.EventId, Read(await _shop.NextAsync()).EventId);
    }

    [Fact]
    public async Task Delivery_WhenDuplicated_CarriesOneEventId()
    {
        await PlanAsync("dup");
        await _sandbox.Client.AuthorizeAsync(Sandbox.Authorization(), default);

        var (first, second) = (Read(await _shop.NextAsync()), Read(await _shop.NextAsync()));

        Assert.Equal((first.EventId, first.Report), (second.EventId, second.Report));
    }

    [Theory]
    [InlineData("bad_sig")]
    [InlineData("old_ts")]
    public async Task Delivery_WhenSignedWrongly_IsRefusedAndThenTakenWhenRight(string fault)
    {
        _answer = received => _sandbox.Client.ReadWebhook(received.Body, received.Signature).Refused ? 400 : 200;
        await PlanAsync(fault);
        await _sandbox.Client.AuthorizeAsync(Sandbox.Authorization(), default);

        var (first, second) = (Read(await _shop.NextAsync()), Read(await _shop.NextAsync()));

        Assert.True(first.Refused);
        Assert.Null(first.Report);
        Assert.Equal(PaymentOperationStatus.Succeeded, second.Report?.Status);
    }

    [Theory]
    [InlineData("delay=600000")]
    [InlineData("reorder=600000")]
    [InlineData("drop")]
    public async Task Delivery_WhenAnEventIsLateOrLost_TheNextComesFirst(string fault)
    {
        await PlanAsync(fault);
        await _sandbox.Client.AuthorizeAsync(Sandbox.Authorization(), default);
        var second = Sandbox.Authorization();
        await _sandbox.Client.AuthorizeAsync(second, default);

        Assert.Equal(second.Payment, (await NextReportAsync())?.Payment);
    }

    [Fact]
    public async Task Delivery_WhenDelayed_ComesInTheEnd()
    {
        await PlanAsync("delay=10");
        var request = Sandbox.Authorization();
        await _sandbox.Client.AuthorizeAsync(request, default);

        Assert.Equal(request.Payment, (await NextReportAsync())?.Payment);
    }

    private WebhookReading Read(AnsweringServer.Received received) => _sandbox.Client.ReadWebhook(received.Body, received.Signature);

    private async Task<ProviderReport?> NextReportAsync() => Read(await _shop.NextAsync()).Report;

    private async Task PlanAsync(string fault)
    {
        using var planned = await _sandbox.PostAsync("_faults", null, new() { ["webhook"] = fault });
        planned.EnsureSuccessStatusCode();
    }
}
