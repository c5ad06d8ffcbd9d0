using System.Collections.Immutable;
using System.Globalization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Grains.Promotions;

/// <summary>
/// What codes take off the lines of a cart. They count one after the other, each on what the ones before left; a discount on several lines
/// is spread by <see cref="LargestRemainder"/>, so the lines' discounts always add up to it. A code that gives nothing never spoils
/// the price: it says why instead.
/// </summary>
public static class DiscountRules
{
    /// <summary>Applies the codes (<c>null</c> where there is no promotion of that code) to priced lines without discounts.</summary>
    public static DiscountedLines Apply(
        ImmutableArray<QuoteLine> lines, ImmutableArray<CouponCode> codes, IReadOnlyList<PromotionView?> promotions, string currency, DateTimeOffset now)
    {
        var left = lines.Select(line => line.Total.Amount).ToArray();
        var coupons = ImmutableArray.CreateBuilder<AppliedCoupon>(codes.Length);
        var freeShippingBy = -1;
        Promotion? first = null;
        for (var i = 0; i < codes.Length; i++)
        {
            var refusal = Refusal(promotions[i], first, lines, currency, now);
            var discount = 0L;
            if (refusal is null)
            {
                var promotion = promotions[i]!.Promotion;
                first ??= promotion;
                if (promotion.Kind == PromotionKind.FreeShipping) freeShippingBy = freeShippingBy < 0 ? i : freeShippingBy;
                else discount = TakeOff(promotion, lines, left, currency);
            }

            coupons.Add(new()
            {
                Code = codes[i],
                Name = promotions[i]?.Promotion.Name,
                Discount = new(discount, currency),
                ShippingDiscount = Money.Zero(currency),
                IsLimited = refusal is null && promotions[i]!.Promotion.IsLimited,
                Refusal = refusal?.Code,
            });
        }

        return new()
        {
            Lines = [.. lines.Select((line, i) => line with { Discount = new(line.Total.Amount - left[i], currency), Total = new(left[i], currency) })],
            Coupons = coupons.ToImmutable(),
            FreeShippingBy = freeShippingBy,
        };
    }

    /// <summary>Why a promotion gives nothing to these lines now, on its own; <c>null</c> when it gives something.</summary>
    public static Rejection? Refusal(PromotionView? view, ImmutableArray<QuoteLine> lines, string currency, DateTimeOffset now) =>
        Refusal(view, null, lines, currency, now);

    private static Rejection? Refusal(PromotionView? view, Promotion? first, ImmutableArray<QuoteLine> lines, string currency, DateTimeOffset now)
    {
        if (view is not { Promotion: { IsActive: true } promotion } || now < promotion.StartsAt || now >= promotion.EndsAt)
        {
            return Rejection.Of(Problems.CouponNotValid);
        }

        if (view.IsExhausted) return Rejection.Of(Problems.CouponUsedUp);
        // The first code that counts stays; one that cannot stand beside it does not push it out.
        if (first is not null && !(first.IsCombinable && promotion.IsCombinable)) return Rejection.Of(Problems.CouponNotCombinable);

        var eligible = lines.Where(line => Counts(promotion, line)).ToList();
        var isOffered = promotion.Kind != PromotionKind.Fixed || promotion.Amounts.ContainsKey(currency);
        var isEnough = promotion.Kind != PromotionKind.BuyXPayY || eligible.Sum(line => (long)line.Quantity) >= promotion.Buy;
        if (eligible.Count == 0 || !isOffered || !isEnough) return Rejection.Of(Problems.CouponNotApplicable);
        return promotion.Minimum.TryGetValue(currency, out var minimum) && Worth(eligible) < minimum
            ? Rejection.Of(Problems.CouponMinimum).With("minimum", string.Create(CultureInfo.InvariantCulture, $"{minimum} {currency}"))
            : null;
    }

    private static Int128 Worth(List<QuoteLine> lines)
    {
        Int128 sum = 0;
        foreach (var line in lines) sum += (Int128)line.UnitPrice.Amount * line.Quantity;
        return sum;
    }

    private static bool Counts(Promotion promotion, QuoteLine line) => promotion.Products.IsEmpty || promotion.Products.Contains(line.Product);

    private static long TakeOff(Promotion promotion, ImmutableArray<QuoteLine> lines, long[] left, string currency)
    {
        var weights = new long[left.Length];
        for (var i = 0; i < left.Length; i++) weights[i] = Counts(promotion, lines[i]) ? left[i] : 0;
        var sum = weights.Sum();
        var shares = promotion.Kind switch
        {
            PromotionKind.Percentage => LargestRemainder.Spread(Share(sum, promotion.Percent), weights),
            PromotionKind.Fixed => LargestRemainder.Spread(Math.Min(sum, promotion.Amounts[currency]), weights),
            _ => FreeUnits(promotion, lines, weights),
        };
        for (var i = 0; i < left.Length; i++) left[i] -= shares[i];
        return shares.Sum();
    }

    // Rounded once, half to even, before it is spread: ten lines must not round ten times.
    private static long Share(long sum, int percent) => (long)Math.Round(sum * (decimal)percent / 10_000, MidpointRounding.ToEven);

    private static long[] FreeUnits(Promotion promotion, ImmutableArray<QuoteLine> lines, long[] weights)
    {
        var shares = new long[weights.Length];
        var eligible = Enumerable.Range(0, weights.Length).Where(i => Counts(promotion, lines[i])).ToList();
        var free = eligible.Sum(i => (long)lines[i].Quantity) / promotion.Buy * (promotion.Buy - promotion.Pay);
        foreach (var i in eligible.OrderBy(i => lines[i].UnitPrice.Amount))
        {
            var units = Math.Min(free, lines[i].Quantity);
            free -= units;
            // A code before this one may have left less than these units cost.
            shares[i] = Math.Min(weights[i], lines[i].UnitPrice.Amount * units);
        }

        return shares;
    }
}
