using System.Net;
using System.Web;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;
using Xunit;

namespace Ecommerce.Tests.Integration.Payments;

/// <summary>Payments that the buyer approves on the sandbox's page.</summary>
public sealed class SandboxApprovalTests : IAsyncLifetime
{
    private const string ReturnUrl = "http://shop.example/orders/ord_1?from=bank";

    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private Sandbox _sandbox = null!;

    public async ValueTask InitializeAsync() => _sandbox = await Sandbox.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Authorize_WhenTheBankAsksTheBuyer_RequiresActionOnAPageWithTwoButtons()
    {
        var report = await AskAsync(Sandbox.Authorization("pm_card_authenticationRequired", returnUrl: ReturnUrl));

        var page = await _browser.GetStringAsync(report.ActionUrl);

        Assert.Equal(PaymentOperationStatus.RequiresAction, report.Status);
        Assert.Contains("KRW 12,500", page);
        Assert.Contains("value=\"approve\"", page);
        Assert.Contains("value=\"deny\"", page);
    }

    [Fact]
    public async Task Approve_WhenTheBuyerPressesIt_AuthorizesAndGoesBackToTheShop()
    {
        var request = Sandbox.Authorization("pm_card_authenticationRequired", returnUrl: ReturnUrl);
        var report = await AskAsync(request);

        using var answer = await PressAsync(report, "approve");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var query = HttpUtility.ParseQueryString(answer.Headers.Location!.Query);
        Assert.StartsWith(ReturnUrl, answer.Headers.Location.AbsoluteUri);
        Assert.Equal((report.Reference, "succeeded"), (query["payment_intent"], query["redirect_status"]));
        var found = await _sandbox.Client.FindAuthorizationAsync(request, default);
        Assert.Equal(PaymentOperationStatus.Succeeded, found?.Status);
    }

    [Fact]
    public async Task Deny_WhenTheBuyerPressesIt_DeclinesAndGoesBackToTheShop()
    {
        var request = Sandbox.Authorization("pm_card_authenticationRequired", returnUrl: ReturnUrl);

        using var answer = await PressAsync(await AskAsync(request), "deny");

        Assert.Contains("redirect_status=failed", answer.Headers.Location!.Query);
        var found = await _sandbox.Client.FindAuthorizationAsync(request, default);
        Assert.Equal((PaymentOperationStatus.Declined, "payment_intent_authentication_failure"), (found?.Status, found?.DeclineCode));
    }

    [Fact]
    public async Task Approve_WhenTheShopLetItGoBefore_ChangesNothing()
    {
        var request = Sandbox.Authorization("pm_card_authenticationRequired", returnUrl: ReturnUrl);
        var report = await AskAsync(request);
        await _sandbox.Client.VoidAsync(Sandbox.Change(request, report.Reference, "void:1", 0), default);

        using var answer = await PressAsync(report, "approve");

        Assert.Contains("redirect_status=failed", answer.Headers.Location!.Query);
        var found = await _sandbox.Client.FindAuthorizationAsync(request, default);
        Assert.Equal((PaymentOperationStatus.Declined, "canceled"), (found?.Status, found?.DeclineCode));
    }

    [Fact]
    public async Task Approve_WhenPressedTwice_StaysApproved()
    {
        var request = Sandbox.Authorization("pm_card_authenticationRequired", returnUrl: ReturnUrl);
        var report = await AskAsync(request);

        using var first = await PressAsync(report, "approve");
        using var second = await PressAsync(report, "deny");

        Assert.Equal(first.Headers.Location, second.Headers.Location);
    }

    private Task<ProviderReport> AskAsync(AuthorizePayment request) => _sandbox.Client.AuthorizeAsync(request, default);

    private Task<HttpResponseMessage> PressAsync(ProviderReport report, string decision) =>
        _browser.PostAsync(report.ActionUrl, new FormUrlEncodedContent([new("decision", decision)]));
}
