namespace Ecommerce.Api.Carts;

/// <summary>Units to add.</summary>
public sealed record NewLine
{
    /// <summary>The variant.</summary>
    public required string Sku { get; init; }

    /// <summary>Units, 1 to 999.</summary>
    public required int Quantity { get; init; }
}
