using System.Collections.Immutable;
using CsCheck;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Carts;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

/// <summary>
/// Whatever is given back, in whatever steps: no refund loses or makes a minor unit, and an order that is given back unit by unit gave back exactly
/// what it cost, in currencies of 0, 2 and 3 decimals, with tax in the prices and on top of them.
/// </summary>
public sealed class RefundTotalsTests
{
    private static readonly Gen<Quote> AnyQuote = Gen.Select(
        OneOf("KRW", "EUR", "JPY", "KWD"), Gen.Bool, Gen.Long[0, 999_999],
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Int[1, 12], Gen.Double[0, 1], OneOf(0, 550, 825, 1_000, 1_900)).Array[1, 6]).Select(Price);

    [Fact]
    public void Refunds_UnitByUnitAndTheDelivery_ComeToTheTotal() =>
        Gen.Select(AnyQuote, Gen.Int[0, int.MaxValue]).Sample(
            (quote, seed) =>
            {
                var random = new Random(seed);
                var state = PaidOrders.Of(quote);
                if (quote.Total.Amount == 0) return;
                foreach (var sku in quote.Lines.SelectMany(line => Enumerable.Repeat(line.Sku, line.Quantity)).OrderBy(_ => random.Next()))
                    state = Give(state, new() { Lines = [new() { Sku = sku, Quantity = 1 }] }) ?? WithNothing(state, sku);
                state = Give(state, new() { Lines = [], Shipping = true }) ?? state;

                Assert.Equal(quote.Total.Amount, state.Refunds.Sum(refund => refund.Amount.Amount));
                Assert.Equal(quote.TaxTotal.Amount, state.Refunds.Sum(refund => refund.Tax.Amount) + TaxOfNothing(state));
                Assert.All(state.Refunds, refund => Assert.Equal(0, refund.Adjustment.Amount));
            },
            iter: 1_000);

    [Fact]
    public void Refunds_OfAnything_AddUpAndNeverExceedWhatWasTaken() =>
        Gen.Select(AnyQuote, Gen.Int[0, int.MaxValue]).Sample(
            (quote, seed) =>
            {
                var random = new Random(seed);
                var state = PaidOrders.Of(quote);
                for (var step = 0; step < 12; step++) state = Settle(Give(state, AnyScope(quote, random)) ?? state, random);

                Assert.InRange(state.RefundsThatCount.Sum(refund => refund.Amount.Amount), 0, quote.Total.Amount);
                Assert.All(state.Refunds, refund =>
                    Assert.Equal(refund.Amount.Amount, refund.Lines.Sum(line => line.Amount.Amount) + refund.Shipping.Amount + refund.Adjustment.Amount));
                Assert.All(quote.Lines, line => Assert.InRange(
                    state.RefundsThatCount.SelectMany(refund => refund.Lines).Where(given => given.Sku == line.Sku).Sum(given => given.Quantity), 0, line.Quantity));
                // What is left is what the rest comes to.
                if (Give(state, new() { Lines = [] }) is { } all) Assert.Equal(quote.Total.Amount, all.RefundsThatCount.Sum(refund => refund.Amount.Amount));
            },
            iter: 1_000);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static OrderState? Give(OrderState state, RefundScope scope) => RefundRules.Refund(
        state, PaidOrders.Payment(state), PaidOrders.Command(scope, $"key-{state.Refunds.Length}"), OrderId.From("ord_1"), canBePartial: true, Orders.Now).Value;

    // A unit that cost nothing: no money moves, so there is no refund, but it counts as given back.
    private static OrderState WithNothing(OrderState state, Sku sku)
    {
        var line = state.Quote.Lines.Single(line => line.Sku == sku);
        var given = state.Refunds.SelectMany(refund => refund.Lines).Where(known => known.Sku == sku).ToList();
        var next = LineShares.Next(state.Quote, line, 1, given);
        Assert.Equal(0, next.Amount.Amount);
        var zero = Money.Zero(state.Quote.Total.Currency);
        var nothing = new OrderRefund
        {
            Id = RefundId.From("ref_0"), OperationId = "none", Fingerprint = "", Amount = zero, Lines = [next], Shipping = zero, Adjustment = zero,
            Tax = next.Tax, Reason = "", At = Orders.Now, Attempt = 1, Status = PaymentOperationStatus.Succeeded,
        };
        return state with { Refunds = state.Refunds.Add(nothing) };
    }

    private static long TaxOfNothing(OrderState state) =>
        state.Refunds.Any(refund => refund.Shipping.Amount > 0) ? 0 : LineShares.ShippingTax(state.Quote).Amount;

    private static OrderState Settle(OrderState state, Random random) => state with
    {
        Refunds = [.. state.Refunds.Select(refund => RefundRules.IsOpen(refund) && random.Next(4) == 0
            ? refund with { Status = PaymentOperationStatus.Declined } : refund)],
    };

    private static RefundScope AnyScope(Quote quote, Random random)
    {
        var lines = quote.Lines.Where(_ => random.Next(2) == 0).Select(line => new LineQuantity { Sku = line.Sku, Quantity = random.Next(1, line.Quantity + 1) });
        var amount = random.Next(3) == 0 ? new Money(random.NextInt64(1, quote.Total.Amount + 2), quote.Total.Currency) : (Money?)null;
        return new() { Lines = random.Next(4) == 0 ? [] : [.. lines], Shipping = random.Next(4) == 0, Amount = amount };
    }

    private static Quote Price(string currency, bool isIncluded, long shipping, (long Price, int Quantity, double Discount, int Rate)[] sold)
    {
        ImmutableArray<QuoteLine> lines = [.. sold.Select((line, i) =>
        {
            var worth = line.Price * line.Quantity;
            var discount = (long)(worth * line.Discount / 2);
            var total = new Money(worth - discount, currency);
            return Orders.Quote().Lines[0] with
            {
                Sku = Sku.From($"{(char)('A' + i)}-1"), Quantity = line.Quantity, UnitPrice = new(line.Price, currency), Discount = new(discount, currency),
                Total = total, Tax = QuoteRules.Tax(total, line.Rate, isIncluded), TaxRate = line.Rate,
            };
        })];
        var delivery = new Money(shipping, currency);
        var tax = lines.Aggregate(QuoteRules.Tax(delivery, 1_000, isIncluded), (sum, line) => sum + line.Tax);
        var goods = lines.Aggregate(delivery, (sum, line) => sum + line.Total);
        return Orders.Quote() with
        {
            Lines = lines,
            ShippingTotal = delivery,
            TaxTotal = tax,
            TaxIncluded = isIncluded,
            Total = isIncluded ? goods : goods + tax,
        };
    }
}
