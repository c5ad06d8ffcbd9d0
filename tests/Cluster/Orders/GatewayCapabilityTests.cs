using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Tests.Cluster.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

/// <summary>A gateway that cannot reserve: what it approves it has taken.</summary>
public sealed class GatewayCapabilityTests : IClassFixture<ShopCluster>
{
    private readonly ShopCluster _shop;

    public GatewayCapabilityTests(ShopCluster shop)
    {
        _shop = shop;
        shop.Gateway.Capabilities = shop.Gateway.Capabilities with { ManualCapture = false };
    }

    [Fact]
    public async Task Place_WhereMoneyIsTakenAtOnce_IsCapturedWithoutAskingForIt()
    {
        var checkout = await Checkout.StartAsync(_shop, (5, 2));

        await checkout.PlaceAsync(ScriptedGateway.Approving);

        await checkout.UntilAsync(PaymentStatus.Captured);
        Assert.DoesNotContain(_shop.Gateway.CallsOf(checkout.Payment), call => call.Kind == PaymentOperationKind.Capture);
        Assert.Equal(checkout.Total, (await checkout.ReadPaymentAsync())!.Captured);
    }

    [Fact]
    public async Task Cancel_WhereMoneyIsTakenAtOnce_GivesItBackOnce()
    {
        var checkout = await Checkout.StartAsync(_shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Approving);
        await checkout.UntilAsync(PaymentStatus.Captured);

        await checkout.CancelAsync();

        await checkout.UntilAsync(PaymentStatus.Refunded);
        Assert.Equal(1, _shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Refund));
    }

    [Fact]
    public async Task Cancel_WhereAPartCannotBeGivenBackAnyMore_IsDeclinedAndBringsAPersonIn()
    {
        var checkout = await Checkout.StartAsync(_shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Approving);
        await checkout.UntilAsync(PaymentStatus.Captured);
        var staff = new OrderAccess { Access = new(), IsStaff = true };
        await checkout.Order.RefundAsync(new()
        {
            Operation = new() { Id = "key-of-the-refund" }, Access = staff, Scope = new() { Lines = [], Amount = new(1, "KRW") },
        });
        await checkout.UntilAsync(PaymentStatus.PartiallyRefunded);
        _shop.Gateway.Capabilities = _shop.Gateway.Capabilities with { PartialRefund = false };

        await checkout.CancelAsync();

        await Eventually.IsTrueAsync(async () => (await checkout.ReadAsync()).NeedsAttention == "refund_declined", "a person is brought in");
        var refund = (await checkout.ReadAsync()).Refunds[^1];
        Assert.Equal((PaymentOperationStatus.Declined, "payments.partial_refund_refused"), (refund.Status, refund.DeclineCode));
        Assert.Equal(1, _shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Refund));
    }

    [Fact]
    public async Task LateSuccess_WhereMoneyIsTakenAtOnce_IsGivenBackAndNotLetGo()
    {
        var checkout = await Checkout.StartAsync(_shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Declining);
        await _shop.WakeAfterAsync(checkout.Id, TimeSpan.FromMinutes(31));
        await checkout.UntilAsync(OrderStatus.Expired);

        await checkout.Order.ReportAsync(_shop.Gateway.Approve(checkout.Payment, 1, checkout.Total));

        await Eventually.IsTrueAsync(
            () => _shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Refund) == 1, "the money went back");
        Assert.Equal(0, _shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Void));
    }
}
