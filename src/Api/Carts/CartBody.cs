using Ecommerce.Contracts.Carts;

namespace Ecommerce.Api.Carts;

/// <summary>A cart with what it costs now.</summary>
public sealed record CartBody
{
    /// <summary>Its id.</summary>
    public required CartId Id { get; init; }

    /// <summary>The secret that lets its bearer in: only in the answer that made the cart.</summary>
    public string? Token { get; init; }

    /// <summary>+1 per change; an order is placed from a version.</summary>
    public required long Version { get; init; }

    /// <summary>Currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Language.</summary>
    public required string Locale { get; init; }

    /// <summary>Lines, in the order they were added.</summary>
    public required IReadOnlyList<LineBody> Lines { get; init; }

    /// <summary>Contact.</summary>
    public ContactBody? Contact { get; init; }

    /// <summary>Shipping address.</summary>
    public AddressBody? ShippingAddress { get; init; }

    /// <summary>Chosen shipping option.</summary>
    public string? ShippingOption { get; init; }

    /// <summary>Codes, in the order they count.</summary>
    public IReadOnlyList<CouponBody> Coupons { get; init; } = [];

    /// <summary>Lines kept for later: not part of what is bought, and not priced.</summary>
    public IReadOnlyList<LineBody> SavedForLater { get; init; } = [];

    /// <summary>The account's cart that this guest's cart was merged into: go on there.</summary>
    public CartId? MergedInto { get; init; }

    /// <summary>What a merge did: only in its answer.</summary>
    public MergeResultBody? MergeResult { get; init; }

    /// <summary>What it costs; missing while it cannot be priced, see <see cref="Problem"/>.</summary>
    public TotalsBody? Totals { get; init; }

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<ShippingOptionBody> ShippingOptions { get; init; } = [];

    /// <summary>Why it cannot be priced, or not with the chosen delivery, e.g. <c>catalog.not_priced</c>.</summary>
    public CartProblem? Problem { get; init; }
}
