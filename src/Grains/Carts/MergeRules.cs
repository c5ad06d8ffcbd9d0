using System.Collections.Immutable;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Grains.Carts;

/// <summary>
/// What becomes of two carts when a guest signs in. While browsing nothing that anybody chose is lost: of each variant the larger number counts.
/// Inside the checkout the guest's cart is what is about to be bought, and what the account had is kept for later.
/// </summary>
public static class MergeRules
{
    // Somebody who signs in that often has long seen the report of the first.
    private const int MaxMerges = 20;

    /// <summary>What an earlier merge of this cart did; <c>null</c> when there was none.</summary>
    public static MergeReport? Find(CartState state, CartId source) => state.Merges.FirstOrDefault(merge => merge.Source == source)?.Report;

    /// <summary>The account's cart that knows what was bought of a guest's cart before that was merged.</summary>
    public static CartState Remember(CartState state, BoughtElsewhere bought) => state with { Bought = [.. state.Bought.TakeLast(MaxMerges - 1), bought] };

    /// <summary>The account's cart after a merge.</summary>
    public static CartState Merge(CartState state, MergeCart command)
    {
        var source = Left(state, command.Source);
        command = command with { Source = source };
        var report = new List<MergedLine>();
        var (lines, saved) = command.IsCheckout ? Replace(state, source, report) : Union(state, source, report);
        var (coupons, refused) = Coupons(state, command);
        var isGuests = command.IsCheckout || state.Lines.IsEmpty;
        return state with
        {
            Currency = isGuests ? source.Currency : state.Currency,
            Locale = isGuests ? source.Locale : state.Locale,
            Lines = lines,
            Saved = saved,
            Coupons = coupons,
            Contact = command.IsCheckout ? source.Contact ?? state.Contact : state.Contact ?? source.Contact,
            ShippingAddress = command.IsCheckout ? source.ShippingAddress ?? state.ShippingAddress : state.ShippingAddress ?? source.ShippingAddress,
            ShippingOption = command.IsCheckout ? source.ShippingOption ?? state.ShippingOption : state.ShippingOption ?? source.ShippingOption,
            Bought = state.Bought.RemoveAll(bought => bought.Cart == source.Id),
            Merges = [.. state.Merges.TakeLast(MaxMerges - 1), new() { Source = source.Id, Report = new() { Lines = [.. report], Coupons = refused } }],
        };
    }

    /// <summary>Lines kept for later with some more; of each variant the larger number, and the newest when there is no room.</summary>
    public static ImmutableArray<CartLine> Save(ImmutableArray<CartLine> saved, IEnumerable<CartLine> more)
    {
        var all = saved.ToList();
        foreach (var line in more)
        {
            var at = all.FindIndex(known => known.Sku == line.Sku);
            if (at < 0) all.Add(line);
            else if (all[at].Quantity < line.Quantity) all[at] = line;
        }

        return [.. all.TakeLast(CartRules.MaxLines)];
    }

    // What was given up before its order was confirmed holds the bought lines still; what was given up after that says so.
    private static CartView Left(CartState state, CartView source) =>
        state.Bought.Where(bought => bought.Cart == source.Id && !source.ClosedBy.Contains(bought.Order)).Aggregate(source, (left, bought) => left with
        {
            Lines = CartRules.Without(left.Lines, bought.Lines),
            Coupons = left.Coupons.RemoveRange(bought.Coupons),
        });

    private static (ImmutableArray<CartLine> Lines, ImmutableArray<CartLine> Saved) Union(CartState state, CartView source, List<MergedLine> report)
    {
        var lines = state.Lines.ToList();
        var saved = new List<CartLine>();
        foreach (var line in source.Lines)
        {
            var at = lines.FindIndex(known => known.Sku == line.Sku);
            var from = at < 0 ? 0 : lines[at].Quantity;
            if (at < 0 && lines.Count >= CartRules.MaxLines)
            {
                saved.Add(line);
                report.Add(Entry(line.Sku, 0, 0, MergeReason.NoRoom));
                continue;
            }

            if (at < 0) lines.Add(line);
            else if (line.Quantity > from) lines[at] = lines[at] with { Quantity = line.Quantity };
            var reason = at < 0 ? MergeReason.Added : line.Quantity > from ? MergeReason.Raised : MergeReason.Kept;
            report.Add(Entry(line.Sku, from, Math.Max(from, line.Quantity), reason));
        }

        return ([.. lines], Save(state.Saved, saved));
    }

    private static (ImmutableArray<CartLine> Lines, ImmutableArray<CartLine> Saved) Replace(CartState state, CartView source, List<MergedLine> report)
    {
        foreach (var line in source.Lines)
        {
            var from = Quantity(state.Lines, line.Sku);
            var reason = from == 0 ? MergeReason.Added : from == line.Quantity ? MergeReason.Kept : MergeReason.Replaced;
            report.Add(Entry(line.Sku, from, line.Quantity, reason));
        }

        var left = state.Lines.Where(line => Quantity(source.Lines, line.Sku) == 0).ToList();
        report.AddRange(left.Select(line => Entry(line.Sku, line.Quantity, 0, MergeReason.SavedForLater)));
        return (source.Lines, Save(state.Saved, left));
    }

    private static (ImmutableArray<CouponCode> Codes, ImmutableArray<RefusedCoupon> Refused) Coupons(CartState state, MergeCart command)
    {
        var all = command.IsCheckout ? command.Source.Coupons.Union(state.Coupons) : state.Coupons.Union(command.Source.Coupons);
        var good = all.Where(code => command.Refused.All(refused => refused.Code != code)).ToList();
        var crowded = good.Skip(CartRules.MaxCoupons).Select(code => new RefusedCoupon { Code = code, Reason = Problems.TooManyCoupons.Code });
        return ([.. good.Take(CartRules.MaxCoupons)], [.. command.Refused, .. crowded]);
    }

    private static int Quantity(ImmutableArray<CartLine> lines, Sku sku) => lines.FirstOrDefault(line => line.Sku == sku)?.Quantity ?? 0;

    private static MergedLine Entry(Sku sku, int from, int to, MergeReason reason) => new() { Sku = sku, From = from, To = to, Reason = reason };
}
