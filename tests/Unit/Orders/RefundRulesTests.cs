using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

public sealed class RefundRulesTests
{
    private static readonly OrderId Id = OrderId.From("ord_1");

    [Fact]
    public void Propose_OfOneUnit_IsItsShareOfLineDiscountAndTax()
    {
        var line = Propose(PaidOrders.Three(), Lines(("A-1", 1))).Value!.Lines.Single();

        // 1 000 over three units: the first gets what does not come out even; so do the discount of 50 and the tax of 91.
        Assert.Equal((334L, 17L, 31L), (line.Amount.Amount, line.Discount.Amount, line.Tax.Amount));
    }

    [Fact]
    public void Refund_UnitByUnit_ComesToTheWholeLine()
    {
        var state = PaidOrders.Three();
        for (var i = 0; i < 3; i++) state = Refund(state, Lines(("A-1", 1)), $"key-{i}").Value!;

        Assert.Equal((1_000L, 50L, 91L), Sums(state));
    }

    [Fact]
    public void Propose_OfMoreUnitsThanAreLeft_IsRefusedWithWhatIsLeft()
    {
        var state = Refund(PaidOrders.Three(), Lines(("A-1", 2))).Value!;

        var refused = Propose(state, Lines(("A-1", 2))).Rejection!;

        Assert.Equal((Problems.RefundTooLarge.Code, "1"), (refused.Code, refused.Data["left"]));
    }

    [Fact]
    public void Propose_OfALineThatIsNotThere_IsRefused() =>
        Assert.Equal(Problems.OrderLineUnknown.Code, Propose(PaidOrders.Three(), Lines(("B-1", 1))).Rejection!.Code);

    [Fact]
    public void Propose_OfOneLineTwice_IsRefused() =>
        Assert.Equal(Problems.RefundTooLarge.Code, Propose(PaidOrders.Three(), Lines(("A-1", 1), ("A-1", 1))).Rejection!.Code);

    [Fact]
    public void Propose_OfEverything_IsWhatIsLeftOfTheMoney()
    {
        var state = Refund(PaidOrders.Three(), Amount(400)).Value!;

        var proposal = Propose(state, Everything).Value!;

        Assert.Equal((900L, 300L, -400L), (proposal.Amount.Amount, proposal.Shipping.Amount, proposal.Adjustment.Amount));
        Assert.Equal(3, proposal.Lines.Single().Quantity);
    }

    [Theory]
    [InlineData(1_301)]
    [InlineData(0)]
    [InlineData(-1)]
    public void Propose_OfAnAmountThatIsNotThere_IsRefused(long amount)
    {
        var refused = Propose(PaidOrders.Three(), Amount(amount)).Rejection!;

        Assert.Equal((Problems.RefundTooLarge.Code, "1300 KRW"), (refused.Code, refused.Data["refundable"]));
    }

    [Fact]
    public void Propose_InAnotherCurrency_IsRefused() =>
        Assert.NotNull(Propose(PaidOrders.Three(), Amount(1) with { Amount = new(1, "EUR") }).Rejection);

    [Fact]
    public void Propose_OfShippingTwice_IsRefused()
    {
        var state = Refund(PaidOrders.Three(), Everything with { Shipping = true }).Value!;

        Assert.Equal(Problems.RefundTooLarge.Code, Propose(state, Everything with { Shipping = true }).Rejection!.Code);
    }

    [Fact]
    public void Propose_WhenNothingWasTaken_IsRefused() =>
        Assert.Equal(
            Problems.NotRefundable.Code,
            RefundRules.Propose(PaidOrders.Three(), PaidOrders.Payment(PaidOrders.Three(), PaymentOperationStatus.Unknown), Everything).Rejection!.Code);

    [Theory]
    [InlineData(OrderStatus.Pending)]
    [InlineData(OrderStatus.Cancelled)]
    [InlineData(OrderStatus.Expired)]
    public void Propose_OfAnOrderThatIsNotConfirmed_IsRefused(OrderStatus status) =>
        Assert.Equal(Problems.NotRefundable.Code, Propose(PaidOrders.Three() with { Status = status }, Everything).Rejection!.Code);

    [Fact]
    public void Refund_WhileAnotherIsUnknown_CountsItAsGiven()
    {
        var state = Refund(PaidOrders.Three(), Amount(1_000)).Value!;

        Assert.NotNull(Refund(state, Amount(301), "key-2").Rejection);
        Assert.Null(Refund(state, Amount(300), "key-2").Rejection);
    }

    [Fact]
    public void Refund_AfterOneWasDeclined_MayGiveTheSameAgain()
    {
        var state = Refund(PaidOrders.Three(), Everything).Value!;
        state = state with { Refunds = [state.Refunds[0] with { Status = PaymentOperationStatus.Declined }] };

        Assert.Equal(1_300, Refund(state, Everything, "key-2").Value!.Refunds[1].Amount.Amount);
    }

    [Fact]
    public void Refund_OfAPart_WhereTheGatewayCannot_IsRefused()
    {
        var command = PaidOrders.Command(Amount(1), "key-1");
        var state = PaidOrders.Three();

        Assert.Equal(
            Problems.PartialRefundRefused.Code,
            RefundRules.Refund(state, PaidOrders.Payment(state), command, Id, canBePartial: false, Orders.Now).Rejection!.Code);
    }

    [Fact]
    public void Known_WhenTheBodyIsAnother_IsRefused()
    {
        var state = Refund(PaidOrders.Three(), Amount(1)).Value!;

        Assert.Equal(Problems.IdempotencyKeyReused.Code, RefundRules.Known(state, new() { Id = "key-1", Fingerprint = "other" }).Rejection!.Code);
        Assert.NotNull(RefundRules.Known(state, new() { Id = "key-1", Fingerprint = "f" }).Value);
        Assert.Null(RefundRules.Known(state, new() { Id = "key-2", Fingerprint = "f" }).Value);
    }

    private static RefundScope Everything => new() { Lines = [] };

    private static RefundScope Amount(long amount) => Everything with { Amount = new(amount, "KRW") };

    private static RefundScope Lines(params (string Sku, int Quantity)[] lines) =>
        new() { Lines = [.. lines.Select(line => new LineQuantity { Sku = Sku.From(line.Sku), Quantity = line.Quantity })] };

    private static Outcome<RefundProposal> Propose(OrderState state, RefundScope scope) => RefundRules.Propose(state, PaidOrders.Payment(state), scope);

    private static Outcome<OrderState> Refund(OrderState state, RefundScope scope, string key = "key-1") =>
        RefundRules.Refund(state, PaidOrders.Payment(state), PaidOrders.Command(scope, key), Id, canBePartial: true, Orders.Now);

    private static (long Amount, long Discount, long Tax) Sums(OrderState state)
    {
        var lines = state.Refunds.SelectMany(refund => refund.Lines).ToList();
        return (lines.Sum(line => line.Amount.Amount), lines.Sum(line => line.Discount.Amount), lines.Sum(line => line.Tax.Amount));
    }
}
