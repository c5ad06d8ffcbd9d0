using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Tests.Cluster.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

public sealed class OrderEndTests(ShopCluster shop) : IClassFixture<ShopCluster>
{
    private static readonly TimeSpan PastTheDeadline = TimeSpan.FromMinutes(31);

    [Fact]
    public async Task Deadline_WhenItPassesAfterADecline_ExpiresTheOrderAndGivesItsStockBack()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Declining);

        await shop.WakeAfterAsync(checkout.Id, PastTheDeadline);

        await checkout.UntilAsync(OrderStatus.Expired);
        await checkout.UntilStockAsync((5, 0, 0));
    }

    [Fact]
    public async Task Report_OfASuccessAfterTheOrderExpired_LetsTheMoneyGo()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Declining);
        await shop.WakeAfterAsync(checkout.Id, PastTheDeadline);
        await checkout.UntilAsync(OrderStatus.Expired);

        await checkout.Order.ReportAsync(shop.Gateway.Approve(checkout.Payment, 1, checkout.Total));

        await Eventually.IsTrueAsync(
            async () => (await checkout.ReadPaymentAsync())?.Operations.Any(operation => operation is
            {
                Kind: PaymentOperationKind.Void, Status: PaymentOperationStatus.Succeeded,
            }) == true,
            "the charge was let go");
        Assert.Equal(OrderStatus.Expired, (await checkout.ReadAsync()).Status);
        Assert.Equal(0, shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Capture));
        await checkout.UntilStockAsync((5, 0, 0));
    }

    [Fact]
    public async Task Deadline_WhenTheBuyerApprovedAndNobodyHeardOfIt_ConfirmsTheOrder()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Asking);
        shop.Gateway.Approve(checkout.Payment, 1, checkout.Total);

        await shop.WakeAfterAsync(checkout.Id, PastTheDeadline);

        await checkout.UntilAsync(PaymentStatus.Captured);
        await checkout.UntilStockAsync((3, 0, 2));
    }

    [Fact]
    public async Task Deadline_WhenTheBuyerNeverApproves_EndsWhatTheGatewayWaitsFor()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Asking);

        await shop.WakeAfterAsync(checkout.Id, PastTheDeadline);
        await shop.WakeAfterAsync(checkout.Id, TimeSpan.FromSeconds(11));
        await checkout.UntilAsync(OrderStatus.Expired);
        await shop.WakeAfterAsync(checkout.Id, TimeSpan.FromSeconds(6));

        await checkout.UntilAsync(PaymentStatus.Voided);
        Assert.Null(shop.Gateway.Approve(checkout.Payment, 1));
        await checkout.UntilStockAsync((5, 0, 0));
    }

    [Fact]
    public async Task Approval_AfterTheOrderExpiredThatNobodyHearsOf_LetsTheMoneyGo()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Asking);
        await shop.WakeAfterAsync(checkout.Id, PastTheDeadline);
        await shop.WakeAfterAsync(checkout.Id, TimeSpan.FromSeconds(11));
        await checkout.UntilAsync(OrderStatus.Expired);
        shop.Gateway.Approve(checkout.Payment, 1, checkout.Total);

        await shop.WakeAfterAsync(checkout.Id, TimeSpan.FromSeconds(6));

        await Eventually.IsTrueAsync(
            () => shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Void) == 1, "the charge was let go");
        Assert.Equal(0, shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Capture));
    }

    [Fact]
    public async Task Cancel_OfAConfirmedOrder_GivesStockAndMoneyBack()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Approving);
        await checkout.UntilAsync(PaymentStatus.Captured);

        var cancelled = await checkout.CancelAsync();

        Assert.Equal(OrderStatus.Cancelled, cancelled.Value!.Status);
        await checkout.UntilAsync(PaymentStatus.Refunded);
        await checkout.UntilStockAsync((5, 0, 0));
        Assert.Equal(checkout.Total, (await checkout.ReadPaymentAsync())!.Refunded);
        Assert.Equal(1, shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Refund));
    }

    [Fact]
    public async Task Cancel_RightAfterTheConfirmation_LeavesNoMoneyTaken()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Approving);

        await checkout.CancelAsync();

        // The cancellation may meet the capture on its way: then the money goes back when the outbox tries again.
        await Eventually.IsTrueAsync(
            async () =>
            {
                shop.Clock.Advance(TimeSpan.FromSeconds(1));
                return (await checkout.ReadAsync()).PaymentStatus is PaymentStatus.Refunded or PaymentStatus.Voided;
            },
            "the money went back");
        Assert.Equal(
            shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Capture),
            shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Refund));
        await checkout.UntilStockAsync((5, 0, 0));
    }

    [Fact]
    public async Task Cancel_AfterTheCaptureWasDeclined_LetsTheMoneyGo()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        shop.Gateway.DeclineCapture(checkout.Payment, checkout.Total);
        await checkout.PlaceAsync(ScriptedGateway.Approving);
        await Eventually.IsTrueAsync(
            async () => (await checkout.ReadPaymentAsync())?.Operations.Any(operation => operation is
            {
                Kind: PaymentOperationKind.Capture, Status: PaymentOperationStatus.Declined,
            }) == true,
            "the capture was declined");

        await checkout.CancelAsync();

        await checkout.UntilAsync(PaymentStatus.Voided);
        Assert.Equal(1, shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Void));
        var told = await shop.Events.OfAsync(checkout.Id.Value, 2);
        Assert.Equal(["order.confirmed", "order.cancelled"], told.Select(message => message.Type));
    }

    [Fact]
    public async Task Cancel_WhenRepeated_GivesTheMoneyBackOnce()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Approving);
        await checkout.UntilAsync(PaymentStatus.Captured);
        await checkout.CancelAsync();
        await checkout.UntilAsync(PaymentStatus.Refunded);

        var again = await checkout.CancelAsync();

        Assert.True(again.IsReplay);
        Assert.Single(shop.Gateway.CallsOf(checkout.Payment), call => call.Kind == PaymentOperationKind.Refund);
    }

    [Fact]
    public async Task Cancel_WhileThePaymentIsUnknown_IsRefused()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        shop.Gateway.Silence(checkout.Payment);
        await checkout.PlaceAsync(ScriptedGateway.ChargedUnanswered);

        var outcome = await checkout.CancelAsync();

        Assert.Equal((Problems.NotCancellable.Code, "pending"), (outcome.Rejection!.Code, outcome.Rejection.Data["currentState"]));
        Assert.Equal((3, 2, 0), await checkout.StockAsync());
    }
}
