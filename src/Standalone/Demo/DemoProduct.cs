namespace Ecommerce.Standalone.Demo;

/// <summary>A product of the demo shop.</summary>
internal sealed record DemoProduct
{
    public required string Slug { get; init; }

    public required string Category { get; init; }

    public required string Brand { get; init; }

    public required DemoText Name { get; init; }

    public required DemoText Description { get; init; }

    /// <summary>A code of <see cref="DemoTables.Materials"/>.</summary>
    public required string Material { get; init; }

    public required int Grams { get; init; }

    /// <summary>Numbers of its kind, by codes of <see cref="DemoTables.Measures"/>.</summary>
    public IReadOnlyDictionary<string, decimal> Measures { get => field ?? new Dictionary<string, decimal>(); init; }

    /// <summary>True for a draft, and for what is not sold any more.</summary>
    public bool Hidden { get; init; }

    /// <summary>The last day on which it was sold.</summary>
    public string? SoldUntil { get; init; }

    public required IReadOnlyList<DemoVariant> Variants { get; init; }
}
