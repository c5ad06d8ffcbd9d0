using Ecommerce.Adapters.Payments.Sandbox;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ecommerce.Tests.Unit.Payments;

/// <summary>S33: only tokens leave the shop. Nothing listens where these clients send, so whatever is sent ends unknown.</summary>
public sealed class SandboxPaymentTokenTests : IDisposable
{
    private readonly SandboxPaymentGateway _gateway = new(
        Options.Create(new SandboxPaymentGatewayOptions
        {
            BaseAddress = new Uri("http://127.0.0.1:1"),
            ApiKey = "sk_test_1",
            WebhookSecret = "whsec_1",
        }),
        TimeProvider.System);

    public void Dispose() => _gateway.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("pm_")]
    [InlineData("tok_visa")]
    [InlineData("4242424242424242")]
    [InlineData("pm_4242424242424242")]
    [InlineData("pm_4242_4242_4242_4242")]
    [InlineData("pm_x4242424242424242x")]
    [InlineData("pm_19999374245455400126")]
    [InlineData("pm_card visa")]
    [InlineData("pm_card\r\nvisa")]
    [InlineData("pm_카드")]
    public async Task Authorize_WhenItIsNoToken_IsDeclinedWithoutBeingSent(string token)
    {
        var report = await AuthorizeAsync(token);

        Assert.Equal((PaymentOperationStatus.Declined, "invalid_payment_method"), (report.Status, report.DeclineCode));
    }

    [Theory]
    [InlineData("pm_card_visa")]
    [InlineData("pm_timeout_after")]
    [InlineData("pm_42424242424")]
    [InlineData("pm_1MqLiJLkdIwHu7ixUEgbFdYF")]
    public async Task Authorize_WhenItMayBeAToken_IsSent(string token) =>
        Assert.Equal(PaymentOperationStatus.Unknown, (await AuthorizeAsync(token)).Status);

    private Task<ProviderReport> AuthorizeAsync(string token) => _gateway.AuthorizeAsync(
        new AuthorizePayment
        {
            Payment = PaymentId.From("pay_1"),
            OperationKey = "pay_1:auth:1",
            Amount = new Money(1999, "EUR"),
            PaymentMethod = token,
        },
        CancellationToken.None);
}
