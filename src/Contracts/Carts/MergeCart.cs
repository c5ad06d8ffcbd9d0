using System.Collections.Immutable;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Contracts.Carts;

/// <summary>Takes what a guest's cart held into the account's.</summary>
[GenerateSerializer, Immutable, Alias("carts.MergeCart")]
public sealed record MergeCart
{
    /// <summary>Whose cart takes it; the cart is made when there is none.</summary>
    [Id(0)]
    public required UserId User { get; init; }

    /// <summary>The guest's cart as it was given up. Merging is idempotent by its id.</summary>
    [Id(1)]
    public required CartView Source { get; init; }

    /// <summary>Whether the buyer signed in inside the checkout: then the guest's cart is what is bought, and the account's lines are kept for later.</summary>
    [Id(2)]
    public bool IsCheckout { get; init; }

    /// <summary>Codes that count for nothing in the merged cart, and why: they are left out.</summary>
    [Id(3)]
    public ImmutableArray<RefusedCoupon> Refused { get; init; } = [];
}
