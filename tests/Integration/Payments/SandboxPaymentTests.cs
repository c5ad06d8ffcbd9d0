using Ecommerce.Contracts;
using Ecommerce.Contracts.Payments;
using Xunit;

namespace Ecommerce.Tests.Integration.Payments;

/// <summary>The life of a payment through the client, over HTTP.</summary>
public sealed class SandboxPaymentTests : IAsyncLifetime
{
    private Sandbox _sandbox = null!;

    public async ValueTask InitializeAsync() => _sandbox = await Sandbox.StartAsync();

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    [Theory]
    [InlineData("pm_card_visa")]
    [InlineData("pm_card_mastercard")]
    public async Task Authorize_WhenTheCardIsGood_ReservesTheAmount(string token)
    {
        var request = Sandbox.Authorization(token);

        var report = await _sandbox.Client.AuthorizeAsync(request, default);

        Assert.Equal(PaymentOperationStatus.Succeeded, report.Status);
        Assert.Equal(PaymentOperationKind.Authorize, report.Kind);
        Assert.Equal(new Money(12_500, "KRW"), report.Amount);
        Assert.Equal((request.Payment, request.OperationKey), (report.Payment, report.OperationKey));
        Assert.StartsWith("pi_", report.Reference);
    }

    [Theory]
    [InlineData("pm_card_visa_chargeDeclined", "generic_decline")]
    [InlineData("pm_card_visa_chargeDeclinedInsufficientFunds", "insufficient_funds")]
    public async Task Authorize_WhenTheBankRefuses_IsDeclinedWithItsCode(string token, string code)
    {
        var report = await _sandbox.Client.AuthorizeAsync(Sandbox.Authorization(token), default);

        Assert.Equal(PaymentOperationStatus.Declined, report.Status);
        Assert.Equal(code, report.DeclineCode);
    }

    [Fact]
    public async Task Authorize_WhenTheTokenIsUnknown_IsDeclinedAsNoMeansOfPayment()
    {
        var request = Sandbox.Authorization("pm_card_of_nobody");

        var report = await _sandbox.Client.AuthorizeAsync(request, default);

        Assert.Equal((PaymentOperationStatus.Declined, "invalid_payment_method"), (report.Status, report.DeclineCode));
        Assert.Empty(await _sandbox.LedgerOfAsync(request.Payment));
    }

    [Fact]
    public async Task Authorize_WhenRepeatedUnderItsKey_ReservesOnce()
    {
        var request = Sandbox.Authorization();

        var first = await _sandbox.Client.AuthorizeAsync(request, default);
        var second = await _sandbox.Client.AuthorizeAsync(request, default);

        Assert.Equal(first, second);
        Assert.Single(await _sandbox.LedgerOfAsync(request.Payment));
    }

    [Fact]
    public async Task Authorize_WhenTheKeyWasUsedForAnotherAmount_IsUnknown()
    {
        var request = Sandbox.Authorization();
        await _sandbox.Client.AuthorizeAsync(request, default);

        var report = await _sandbox.Client.AuthorizeAsync(request with { Amount = new Money(1, "KRW") }, default);

        Assert.Equal(PaymentOperationStatus.Unknown, report.Status);
    }

    [Fact]
    public async Task Capture_WhenAuthorized_TakesTheAmount()
    {
        var request = Sandbox.Authorization(currency: "EUR");

        var report = await _sandbox.ChargeAsync(request);

        Assert.Equal(PaymentOperationStatus.Succeeded, report.Status);
        Assert.Equal(new Money(12_500, "EUR"), report.Amount);
        var capture = Assert.Single(await _sandbox.OperationsOfAsync(request.Payment, "capture"));
        Assert.Equal($"{request.Payment}:cap:1", capture.GetProperty("key").GetString());
    }

    [Fact]
    public async Task Capture_WhenAboveTheAuthorizedAmount_IsDeclined()
    {
        var request = Sandbox.Authorization();
        var authorized = await _sandbox.Client.AuthorizeAsync(request, default);

        var report = await _sandbox.Client.CaptureAsync(Sandbox.Change(request, authorized.Reference, "cap:1", 12_501), default);

        Assert.Equal((PaymentOperationStatus.Declined, "amount_too_large"), (report.Status, report.DeclineCode));
        Assert.Empty(await _sandbox.OperationsOfAsync(request.Payment, "capture"));
    }

    [Fact]
    public async Task Capture_WhenCapturedBefore_ReportsTheOneCapture()
    {
        var request = Sandbox.Authorization();
        var first = await _sandbox.ChargeAsync(request);

        var second = await _sandbox.Client.CaptureAsync(Sandbox.Change(request, first.Reference, "cap:2", 12_500), default);

        Assert.Equal(PaymentOperationStatus.Succeeded, second.Status);
        Assert.Single(await _sandbox.OperationsOfAsync(request.Payment, "capture"));
    }

    [Fact]
    public async Task Capture_WhenTheChargeIsUnknown_IsDeclined()
    {
        var report = await _sandbox.Client.CaptureAsync(
            Sandbox.Change(Sandbox.Authorization(), "pi_of_nobody", "cap:1", 12_500), default);

        Assert.Equal((PaymentOperationStatus.Declined, "resource_missing"), (report.Status, report.DeclineCode));
    }

    [Fact]
    public async Task Void_WhenAuthorized_LetsTheAmountGo()
    {
        var request = Sandbox.Authorization();
        var authorized = await _sandbox.Client.AuthorizeAsync(request, default);

        var report = await _sandbox.Client.VoidAsync(Sandbox.Change(request, authorized.Reference, "void:1", 0), default);

        Assert.Equal(PaymentOperationStatus.Succeeded, report.Status);
        var capture = await _sandbox.Client.CaptureAsync(Sandbox.Change(request, authorized.Reference, "cap:1", 12_500), default);
        Assert.Equal((PaymentOperationStatus.Declined, "payment_intent_unexpected_state"), (capture.Status, capture.DeclineCode));
    }

    [Fact]
    public async Task Void_WhenCaptured_IsDeclined()
    {
        var request = Sandbox.Authorization();
        var captured = await _sandbox.ChargeAsync(request);

        var report = await _sandbox.Client.VoidAsync(Sandbox.Change(request, captured.Reference, "void:1", 0), default);

        Assert.Equal((PaymentOperationStatus.Declined, "payment_intent_unexpected_state"), (report.Status, report.DeclineCode));
    }

    [Fact]
    public async Task Refund_WhenInParts_GivesBackUpToTheCapturedAmount()
    {
        var request = Sandbox.Authorization();
        var captured = await _sandbox.ChargeAsync(request);

        var part = await _sandbox.Client.RefundAsync(Sandbox.Change(request, captured.Reference, "ref:1", 12_000), default);
        var above = await _sandbox.Client.RefundAsync(Sandbox.Change(request, captured.Reference, "ref:2", 501), default);
        var rest = await _sandbox.Client.RefundAsync(Sandbox.Change(request, captured.Reference, "ref:3", 500), default);

        Assert.Equal((PaymentOperationStatus.Succeeded, new Money(12_000, "KRW")), (part.Status, part.Amount!.Value));
        Assert.Equal((PaymentOperationStatus.Declined, "amount_too_large"), (above.Status, above.DeclineCode));
        Assert.Equal(PaymentOperationStatus.Succeeded, rest.Status);
        var refunds = await _sandbox.OperationsOfAsync(request.Payment, "refund");
        Assert.Equal(12_500, refunds.Sum(refund => refund.GetProperty("amount").GetInt64()));
    }

    [Fact]
    public async Task Refund_WhenNothingWasCaptured_IsDeclined()
    {
        var request = Sandbox.Authorization();
        var authorized = await _sandbox.Client.AuthorizeAsync(request, default);

        var report = await _sandbox.Client.RefundAsync(Sandbox.Change(request, authorized.Reference, "ref:1", 1), default);

        Assert.Equal(PaymentOperationStatus.Declined, report.Status);
    }

    [Fact]
    public async Task Find_WhenDeclined_SaysSo()
    {
        var request = Sandbox.Authorization("pm_card_visa_chargeDeclined");
        await _sandbox.Client.AuthorizeAsync(request, default);

        var found = await _sandbox.Client.FindAuthorizationAsync(request, default);

        Assert.Equal((PaymentOperationStatus.Declined, "generic_decline"), (found?.Status, found?.DeclineCode));
    }
}
