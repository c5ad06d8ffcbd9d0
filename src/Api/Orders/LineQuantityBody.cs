namespace Ecommerce.Api.Orders;

/// <summary>Some units of one line.</summary>
public sealed record LineQuantityBody
{
    /// <summary>The line's variant.</summary>
    public required string Sku { get; init; }

    /// <summary>Units.</summary>
    public required int Quantity { get; init; }
}
