using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Tests.Cluster.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

public sealed class PaymentOutcomeTests(ShopCluster shop) : IClassFixture<ShopCluster>
{
    [Fact]
    public async Task Place_WhenDeclined_StaysPendingWithItsStockHeld()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));

        var order = await checkout.PlaceAsync(ScriptedGateway.Declining);

        Assert.Equal((OrderStatus.Pending, PaymentStatus.Declined), (order.Status, order.PaymentStatus));
        Assert.Equal("insufficient_funds", order.Attempts[0].DeclineCode);
        Assert.Equal((3, 2, 0), await checkout.StockAsync());
    }

    [Fact]
    public async Task Pay_WithAnotherTokenAfterADecline_IsConfirmed()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Declining);

        var order = await checkout.PayAsync(ScriptedGateway.Approving);

        Assert.Equal(OrderStatus.Confirmed, order.Status);
        Assert.Equal([PaymentOperationStatus.Declined, PaymentOperationStatus.Succeeded], order.Attempts.Select(attempt => attempt.Status));
        Assert.Equal((3, 0, 2), await checkout.StockAsync());
    }

    [Fact]
    public async Task Place_WhenTheAnswerGetsLost_IsConfirmedByAQuestionWithOneCharge()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        var order = await checkout.PlaceAsync(ScriptedGateway.ChargedUnanswered);
        Assert.Equal((OrderStatus.Pending, PaymentStatus.Unknown), (order.Status, order.PaymentStatus));

        await shop.WakeAfterAsync(checkout.Id, TimeSpan.FromSeconds(6));

        await checkout.UntilAsync(OrderStatus.Confirmed);
        Assert.Equal(1, shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Authorize));
        Assert.Single(shop.Gateway.CallsOf(checkout.Payment), call => call is { Kind: PaymentOperationKind.Authorize, IsQuestion: false });
    }

    [Fact]
    public async Task Place_WhenTheRequestGetsLost_IsSentAgainUnderTheSameKey()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        var order = await checkout.PlaceAsync(ScriptedGateway.Lost);
        Assert.Equal((OrderStatus.Pending, PaymentStatus.Unknown), (order.Status, order.PaymentStatus));

        await shop.WakeAfterAsync(checkout.Id, TimeSpan.FromSeconds(6));

        await checkout.UntilAsync(OrderStatus.Confirmed);
        var sent = shop.Gateway.CallsOf(checkout.Payment).Where(call => call.Kind == PaymentOperationKind.Authorize);
        Assert.Equal([PaymentKeys.Authorize(checkout.Payment, 1)], sent.Select(call => call.OperationKey).Distinct());
        Assert.Equal(1, shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Authorize));
    }

    [Fact]
    public async Task Place_WhenThePaymentIsUnknownPastTheDeadline_KeepsItsStockUntilTheGatewaySpeaks()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        shop.Gateway.Silence(checkout.Payment);
        await checkout.PlaceAsync(ScriptedGateway.ChargedUnanswered);

        await shop.WakeAfterAsync(checkout.Id, TimeSpan.FromMinutes(31));
        var late = await checkout.ReadAsync();
        Assert.True(shop.Clock.GetUtcNow() > late.Deadline);
        Assert.Equal((OrderStatus.Pending, PaymentStatus.Unknown, "payment_unknown"), (late.Status, late.PaymentStatus, late.NeedsAttention));
        Assert.Equal((3, 2, 0), await checkout.StockAsync());

        shop.Gateway.Speak(checkout.Payment);
        await shop.WakeAfterAsync(checkout.Id, TimeSpan.FromMinutes(1));

        await checkout.UntilAsync(OrderStatus.Confirmed);
        Assert.Equal(1, shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Authorize));
    }

    [Fact]
    public async Task Question_ThatBringsAPersonIn_IsANewRevisionAndTheNextQuestionIsNot()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        shop.Gateway.Silence(checkout.Payment);
        var placed = await checkout.PlaceAsync(ScriptedGateway.ChargedUnanswered);

        await shop.WakeAfterAsync(checkout.Id, TimeSpan.FromMinutes(16));
        var seen = await checkout.ReadAsync();
        await shop.WakeAfterAsync(checkout.Id, TimeSpan.FromHours(1));

        Assert.Equal(("payment_unknown", placed.Revision + 1), (seen.NeedsAttention, seen.Revision));
        Assert.Equal(seen.Revision, (await checkout.ReadAsync()).Revision);
    }

    [Fact]
    public async Task Question_OfAPerson_IsNoneOfTheSchedule()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        shop.Gateway.Silence(checkout.Payment);
        await checkout.PlaceAsync(ScriptedGateway.ChargedUnanswered);
        var asked = shop.Gateway.CallsOf(checkout.Payment).Count;

        for (var i = 0; i < 3; i++) await checkout.Order.AskGatewayAsync(new() { Access = new(), IsStaff = true });

        await Eventually.IsTrueAsync(() => shop.Gateway.CallsOf(checkout.Payment).Count == asked + 3, "the gateway was asked three times");
        Assert.Equal(0, (await checkout.ReadAsync()).Attempts[0].Questions);
    }

    [Fact]
    public async Task Report_WhenTheBuyerHasApproved_ConfirmsTheOrder()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        var asked = await checkout.PlaceAsync(ScriptedGateway.Asking);

        var order = await checkout.Order.ReportAsync(shop.Gateway.Approve(checkout.Payment, 1, checkout.Total));

        Assert.Equal((OrderStatus.Pending, PaymentStatus.RequiresAction), (asked.Status, asked.PaymentStatus));
        Assert.Equal("https://gateway.test/approve", asked.Attempts[0].ActionUrl);
        Assert.Equal(OrderStatus.Confirmed, order.Value!.Status);
        Assert.Equal((3, 0, 2), await checkout.StockAsync());
    }

    [Fact]
    public async Task Report_WhenItComesTenTimes_ChangesNothingMore()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Asking);
        var report = shop.Gateway.Approve(checkout.Payment, 1, checkout.Total);
        await checkout.Order.ReportAsync(report);
        var settled = await checkout.UntilAsync(PaymentStatus.Captured);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => checkout.Order.ReportAsync(report)));

        Assert.All(answers, answer => Assert.Equal(settled.Revision, answer.Value!.Revision));
        Assert.Equal((3, 0, 2), await checkout.StockAsync());
        Assert.Single(await shop.Events.OfAsync(checkout.Id.Value, 1));
        Assert.Equal(1, shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Capture));
    }

    [Fact]
    public async Task Report_OfAnEarlierAttemptWhileTheNextRuns_TakesOneChargeAndLetsTheOtherGo()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Declining);
        var second = await checkout.Order.PayAsync(new()
        {
            Operation = new() { Id = "key-of-the-second" }, Access = Checkout.Access, PaymentMethod = ScriptedGateway.Approving,
        });

        await checkout.Order.ReportAsync(shop.Gateway.Approve(checkout.Payment, 1, checkout.Total));
        await shop.Grains.GetGrain<IGatewayGrain>(0).AuthorizeAsync(second.Value!.Authorize!);

        await checkout.UntilAsync(PaymentStatus.Captured);
        await Eventually.IsTrueAsync(
            () => shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Void) == 1, "the second charge was let go");
        Assert.Equal(checkout.Total, (await checkout.ReadPaymentAsync())!.Captured);
    }

    [Fact]
    public async Task Question_AboutAnAttemptThatAnotherOvertook_LetsItsChargeGo()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Declining);
        await checkout.PayAsync(ScriptedGateway.ChargedUnanswered);
        await checkout.Order.ReportAsync(shop.Gateway.Approve(checkout.Payment, 1, checkout.Total));
        await checkout.UntilAsync(PaymentStatus.Captured);

        await shop.WakeAfterAsync(checkout.Id, TimeSpan.FromHours(1));

        await Eventually.IsTrueAsync(
            () => shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Void) == 1, "the overtaken charge was let go");
        Assert.Equal(checkout.Total, (await checkout.ReadPaymentAsync())!.Captured);
    }

    [Fact]
    public async Task Report_OfAnotherAmountTwice_IsWrittenOnce()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Asking);
        var report = shop.Gateway.Approve(checkout.Payment, 1, checkout.Total - new Money(1, "KRW"));

        var first = await checkout.Order.ReportAsync(report);
        var again = await checkout.Order.ReportAsync(report);

        Assert.Equal(first.Value!.Revision, again.Value!.Revision);
    }

    [Fact]
    public async Task Report_OfAnotherAmount_IsNotTakenButShownToAPerson()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Asking);

        var order = await checkout.Order.ReportAsync(shop.Gateway.Approve(checkout.Payment, 1, checkout.Total - new Money(1, "KRW")));

        Assert.Equal(OrderStatus.Pending, order.Value!.Status);
        Assert.NotNull(order.Value.NeedsAttention);
        Assert.Null(await checkout.ReadPaymentAsync());
        Assert.Equal((3, 2, 0), await checkout.StockAsync());
    }
}
