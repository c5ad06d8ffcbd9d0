using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Grains.Carts;

/// <summary>The rules of carts: (state, edit) → next state or a refusal.</summary>
public static class CartRules
{
    /// <summary>Most units of one SKU.</summary>
    public const int MaxQuantity = 999;

    /// <summary>Most lines of one cart.</summary>
    public const int MaxLines = 100;

    /// <summary>Most codes of one cart.</summary>
    public const int MaxCoupons = 5;

    /// <summary>Whether the asker is let in. What is compared are hashes, and in constant time.</summary>
    public static bool Admits(CartAccess owner, CartAccess asker) =>
        (owner.User is { } user && asker.User == user)
        || (owner.TokenHash is { } hash && asker.TokenHash is { } shown
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(shown)));

    /// <summary>
    /// Applies everything that an edit carries, or nothing of it. Whether the shop sells in that currency or delivers to that country is the
    /// quote's to say: the settings may change under a cart.
    /// </summary>
    public static Outcome<CartState> Edit(CartState state, CartEdit edit)
    {
        if (edit.Restore is { } restored && Find(state.Saved, restored) is null) return Refused(Problems.LineNotFound, restored);
        if (edit.Forget is { } forgotten && Find(state.Saved, forgotten) is null) return Refused(Problems.LineNotFound, forgotten);
        var add = edit.Restore is { } back ? edit.Add.Add(Find(state.Saved, back)!) : edit.Add;
        var lines = Lines(state.Lines, edit with { Add = add });
        if (lines.Rejection is { } refused) return refused;
        var coupons = Coupons(state.Coupons, edit);
        if (coupons.Rejection is { } refusedCode) return refusedCode;
        return state with
        {
            Lines = lines.Value,
            Saved = state.Saved.RemoveAll(line => line.Sku == edit.Restore || line.Sku == edit.Forget),
            Contact = edit.Contact ?? state.Contact,
            ShippingAddress = edit.ShippingAddress ?? state.ShippingAddress,
            ShippingOption = edit.ShippingOption ?? state.ShippingOption,
            Currency = edit.Currency ?? state.Currency,
            Locale = edit.Locale ?? state.Locale,
            Coupons = coupons.Value,
        };
    }

    /// <summary>What an order needs and this cart lacks; <c>null</c> when nothing.</summary>
    public static Rejection? Missing(CartState state)
    {
        if (state.Lines.IsEmpty) return Rejection.Of(Problems.CartEmpty);
        var missing = new List<string>();
        if (state.Contact is null) missing.Add("contact");
        if (state.ShippingAddress is null) missing.Add("shippingAddress");
        if (state.ShippingOption is null) missing.Add("shippingOption");
        return missing.Count == 0
            ? null
            : Rejection.Of(Problems.CartIncomplete, $"The cart lacks {string.Join(", ", missing)}.").With("missing", string.Join(',', missing));
    }

    /// <summary>
    /// Takes ordered lines and their codes out once; <c>null</c> when this order's are out already. Those of a guest's cart that is given up for this
    /// one and not merged yet are not here to be taken: what was bought is kept in mind until they come.
    /// </summary>
    public static CartState? Close(CartState state, CloseCart command, CartId self)
    {
        if (state.ClosedBy.Contains(command.Order)) return null;
        var closed = state with { ClosedBy = state.ClosedBy.Add(command.Order) };
        return command.Cart is { } from && from != self && MergeRules.Find(state, from) is null
            ? MergeRules.Remember(closed, new() { Cart = from, Order = command.Order, Lines = command.Lines, Coupons = command.Coupons })
            : closed with { Lines = Without(state.Lines, command.Lines), Coupons = state.Coupons.RemoveRange(command.Coupons) };
    }

    /// <summary>Lines less the units of others.</summary>
    public static ImmutableArray<CartLine> Without(ImmutableArray<CartLine> lines, ImmutableArray<CartLine> taken)
    {
        var units = taken.ToDictionary(line => line.Sku, line => line.Quantity);
        return [.. lines.Select(line => line with { Quantity = line.Quantity - units.GetValueOrDefault(line.Sku) }).Where(line => line.Quantity > 0)];
    }

    private static Outcome<ImmutableArray<CouponCode>> Coupons(ImmutableArray<CouponCode> current, CartEdit edit)
    {
        var codes = current;
        if (edit.AddCoupon is { } added && !codes.Contains(added)) codes = codes.Add(added);
        if (codes.Length > MaxCoupons) return Rejection.Of(Problems.TooManyCoupons);
        if (edit.RemoveCoupon is not { } removed) return codes;
        return codes.Contains(removed) ? codes.Remove(removed) : Rejection.Of(Problems.CouponNotInCart);
    }

    private static Outcome<ImmutableArray<CartLine>> Lines(ImmutableArray<CartLine> current, CartEdit edit)
    {
        var lines = current.ToBuilder();
        foreach (var added in edit.Add)
        {
            if (added.Quantity is < 1 or > MaxQuantity) return Refused(Problems.QuantityRefused, added.Sku);
            var at = IndexOf(lines, added.Sku);
            var quantity = added.Quantity + (at < 0 ? 0 : lines[at].Quantity);
            if (quantity > MaxQuantity) return Refused(Problems.QuantityRefused, added.Sku);
            if (at < 0) lines.Add(added);
            else lines[at] = lines[at] with { Quantity = quantity };
        }

        foreach (var (sku, quantity) in edit.SetQuantity)
        {
            var at = IndexOf(lines, Sku.From(sku));
            if (at < 0) return Refused(Problems.LineNotFound, Sku.From(sku));
            if (quantity is < 0 or > MaxQuantity) return Refused(Problems.QuantityRefused, Sku.From(sku));
            if (quantity == 0) lines.RemoveAt(at);
            else lines[at] = lines[at] with { Quantity = quantity };
        }

        return lines.Count > MaxLines ? Rejection.Of(Problems.CartFull) : lines.ToImmutable();
    }

    private static CartLine? Find(ImmutableArray<CartLine> lines, Sku sku) => lines.FirstOrDefault(line => line.Sku == sku);

    private static int IndexOf(ImmutableArray<CartLine>.Builder lines, Sku sku)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Sku == sku) return i;
        }

        return -1;
    }

    private static Rejection Refused(ProblemCode code, Sku sku) =>
        Rejection.Of(code).With("sku", sku.Value).With("maximum", MaxQuantity.ToString(CultureInfo.InvariantCulture));
}
