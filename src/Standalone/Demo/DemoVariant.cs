namespace Ecommerce.Standalone.Demo;

/// <summary>A variant of a demo product with the units that the shop opens with.</summary>
internal sealed record DemoVariant
{
    public required string Sku { get; init; }

    public required int Stock { get; init; }

    /// <summary>Whether it is sold before it has come.</summary>
    public bool Backorder { get; init; }

    public required IReadOnlyDictionary<string, DemoText> Options { get; init; }

    public required IReadOnlyDictionary<string, long> Prices { get; init; }
}
