using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;

namespace Ecommerce.Api.Carts;

/// <summary>A cart and what it costs now.</summary>
internal sealed record PricedCart
{
    /// <summary>The cart.</summary>
    public required CartView Cart { get; init; }

    /// <summary>Its price; <c>null</c> while it cannot be priced.</summary>
    public Quote? Quote { get; init; }

    /// <summary>Why it cannot be priced, or not as the buyer chose.</summary>
    public Rejection? Problem { get; init; }
}
