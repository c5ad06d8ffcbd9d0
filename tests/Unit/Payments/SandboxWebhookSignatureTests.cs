using System.Security.Cryptography;
using System.Text;
using Ecommerce.Adapters.Payments.Sandbox;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Payments;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ecommerce.Tests.Unit.Payments;

/// <summary>S19: what is not signed by the gateway within the last minutes is no webhook.</summary>
public sealed class SandboxWebhookSignatureTests : IDisposable
{
    private const long SignedAt = 1_700_000_000;
    private const string Secret = "whsec_test_secret";
    private const string Body = """{"id":"evt_1","type":"payment_intent.succeeded"}""";
    private const string Signature = "22d8dc182f5c588077683bd378368e29765bfe5df2560112b4f28fef120f0e31";
    private const string OtherSignature = "00d8dc182f5c588077683bd378368e29765bfe5df2560112b4f28fef120f0e31";

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.FromUnixTimeSeconds(SignedAt));
    private readonly SandboxPaymentGateway _gateway;

    public SandboxWebhookSignatureTests() => _gateway = new SandboxPaymentGateway(
        Options.Create(new SandboxPaymentGatewayOptions
        {
            BaseAddress = new Uri("http://127.0.0.1:1"),
            ApiKey = "sk_test_1",
            WebhookSecret = Secret,
        }),
        _clock);

    public void Dispose() => _gateway.Dispose();

    [Fact]
    public void ReadWebhook_WhenSignedAsInTheTestVector_IsAccepted()
    {
        var reading = _gateway.ReadWebhook(Encoding.UTF8.GetBytes(Body), $"t={SignedAt},v1={Signature}");

        Assert.False(reading.Refused);
        Assert.Equal("evt_1", reading.EventId);
        Assert.Null(reading.Report);
    }

    [Theory]
    [InlineData($"t=1700000000,v1={OtherSignature},v1={Signature}")]
    [InlineData($"t=1700000000, v1={Signature}, v1={OtherSignature}")]
    [InlineData($"v0=1,v1={Signature},t=1700000000")]
    public void ReadWebhook_WhenOneOfSeveralSignaturesIsRight_IsAccepted(string header) =>
        Assert.False(_gateway.ReadWebhook(Encoding.UTF8.GetBytes(Body), header).Refused);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t=1700000000")]
    [InlineData($"v1={Signature}")]
    [InlineData($"t=1700000001,v1={Signature}")]
    [InlineData($"t=now,v1={Signature}")]
    [InlineData($"t=-1,v1={Signature}")]
    [InlineData($"t=99999999999999999999,v1={Signature}")]
    [InlineData($"t=1700000000,v1={OtherSignature}")]
    [InlineData($"t=1700000000,v0={Signature}")]
    [InlineData("t=1700000000,v1=")]
    [InlineData("t=1700000000,v1=zz")]
    [InlineData($"t=1700000000,v1={Signature}00")]
    public void ReadWebhook_WhenTheHeaderIsNotRight_IsRefused(string? header)
    {
        var reading = _gateway.ReadWebhook(Encoding.UTF8.GetBytes(Body), header);

        Assert.True(reading.Refused);
        Assert.Null(reading.EventId);
    }

    [Fact]
    public void ReadWebhook_WhenOneByteOfTheBodyChanged_IsRefused() =>
        Assert.True(_gateway.ReadWebhook(Encoding.UTF8.GetBytes(Body.Replace("evt_1", "evt_2")), $"t={SignedAt},v1={Signature}").Refused);

    [Fact]
    public void ReadWebhook_WhenSignedWithAnotherSecret_IsRefused()
    {
        var body = Encoding.UTF8.GetBytes(Body);

        Assert.True(_gateway.ReadWebhook(body, Sign(body, "whsec_of_another")).Refused);
    }

    [Theory]
    [InlineData(300, false)]
    [InlineData(301, true)]
    [InlineData(-300, false)]
    [InlineData(-301, true)]
    public void ReadWebhook_WhenItsTimeIsFarFromOurs_IsRefused(int secondsLater, bool refused)
    {
        _clock.AdjustTime(DateTimeOffset.FromUnixTimeSeconds(SignedAt + secondsLater));

        Assert.Equal(refused, _gateway.ReadWebhook(Encoding.UTF8.GetBytes(Body), $"t={SignedAt},v1={Signature}").Refused);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void ReadWebhook_WhenTheBodyIsAbove256KiB_IsRefused(int above, bool refused)
    {
        var body = Encoding.UTF8.GetBytes(Body.PadRight(256 * 1024 + above));

        Assert.Equal(refused, _gateway.ReadWebhook(body, Sign(body, Secret)).Refused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"evt_1"}""")]
    [InlineData("""{"id":"evt_1","type":"payment_intent.succeeded","data":{"object":{"amount":"much"}}}""")]
    public void ReadWebhook_WhenTheBodyIsNoEvent_IsRefused(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);

        Assert.True(_gateway.ReadWebhook(body, Sign(body, Secret)).Refused);
    }

    [Theory]
    [InlineData("customer.created", "pay_1")]
    [InlineData("payment_intent.created", "pay_1")]
    [InlineData("payment_intent.payment_failed", "somebody else's")]
    [InlineData("payment_intent.canceled", "pay_1")]
    [InlineData("charge.refunded", "pay_1")]
    public void ReadWebhook_WhenTheEventIsNoneOfOurOperations_ReportsNothing(string type, string payment)
    {
        var body = Encoding.UTF8.GetBytes(EventOf(type, "requires_payment_method", payment));

        var reading = _gateway.ReadWebhook(body, Sign(body, Secret));

        Assert.False(reading.Refused);
        Assert.Null(reading.Report);
    }

    [Fact]
    public void ReadWebhook_WhenTheBankRefused_ReportsTheDecline()
    {
        var body = Encoding.UTF8.GetBytes(EventOf("payment_intent.payment_failed", "requires_payment_method", "pay_1"));

        var reading = _gateway.ReadWebhook(body, Sign(body, Secret));

        Assert.Equal(
            new ProviderReport
            {
                Payment = PaymentId.From("pay_1"),
                OperationKey = "pay_1:auth:1",
                Kind = PaymentOperationKind.Authorize,
                Status = PaymentOperationStatus.Declined,
                Reference = "pi_1",
                Amount = new Money(1999, "EUR"),
                DeclineCode = "insufficient_funds",
            },
            reading.Report);
    }

    private static string EventOf(string type, string status, string payment) =>
        $$"""
        {"id":"evt_1","object":"event","type":"{{type}}","request":{"id":null,"idempotency_key":null},"data":{"object":{
          "id":"pi_1","object":"payment_intent","status":"{{status}}","amount":1999,"currency":"eur","capture_method":"manual",
          "last_payment_error":{"type":"card_error","code":"card_declined","decline_code":"insufficient_funds"},
          "metadata":{"payment_id":"{{payment}}","operation_key":"{{payment}}:auth:1"} } } }
        """;

    private static string Sign(byte[] body, string secret)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{SignedAt}."), .. body];
        return $"t={SignedAt},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }
}
