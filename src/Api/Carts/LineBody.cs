using Ecommerce.Contracts;

namespace Ecommerce.Api.Carts;

/// <summary>A line of a cart or an order.</summary>
public sealed record LineBody
{
    /// <summary>The variant.</summary>
    public required string Sku { get; init; }

    /// <summary>Its product.</summary>
    public required string ProductId { get; init; }

    /// <summary>The product's name in the cart's language.</summary>
    public string? Name { get; init; }

    /// <summary>Units.</summary>
    public required int Quantity { get; init; }

    /// <summary>Price of one.</summary>
    public Money? UnitPrice { get; init; }

    /// <summary>Discount on the line.</summary>
    public Money? Discount { get; init; }

    /// <summary>Price of all, less discounts.</summary>
    public Money? Total { get; init; }
}
