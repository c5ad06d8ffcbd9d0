namespace Ecommerce.Api.Carts;

/// <summary>The quantity of a line.</summary>
public sealed record LineQuantity
{
    /// <summary>Units, 0 to 999; 0 removes the line.</summary>
    public required int Quantity { get; init; }
}
