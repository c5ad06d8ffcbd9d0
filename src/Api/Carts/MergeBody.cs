namespace Ecommerce.Api.Carts;

/// <summary>Merges the cart of a guest who has signed in.</summary>
public sealed record MergeBody
{
    /// <summary>Whether the buyer signed in inside the checkout: then this cart is what is bought, and what the account had is kept for later.</summary>
    public bool InCheckout { get; init; }
}
