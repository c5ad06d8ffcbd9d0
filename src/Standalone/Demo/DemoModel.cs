namespace Ecommerce.Standalone.Demo;

/// <summary>A product as it is written down: what it is in words, and codes of the tables for the rest. <see cref="DemoModels"/> makes the product of it.</summary>
internal sealed record DemoModel
{
    public required string Slug { get; init; }

    public required string Category { get; init; }

    public required string Brand { get; init; }

    /// <summary>The first half of its SKUs.</summary>
    public required string Model { get; init; }

    /// <summary>Its price in KRW; the other currencies follow from it.</summary>
    public required long Price { get; init; }

    public required string Material { get; init; }

    public required int Grams { get; init; }

    public required IReadOnlyList<string> Colours { get; init; }

    /// <summary>What its sizes are: <c>size</c>, <c>capacity</c>, <c>length</c>, <c>diameter</c>; <c>null</c> for one size.</summary>
    public string? Option { get; init; }

    public IReadOnlyList<string> Sizes { get => field ?? []; init; }

    /// <summary>Numbers of its kind, such as the volume of a pack.</summary>
    public IReadOnlyDictionary<string, decimal> Measures { get => field ?? new Dictionary<string, decimal>(); init; }

    /// <summary>True for a draft, and for what is not sold any more.</summary>
    public bool Hidden { get; init; }

    /// <summary>The last day on which it was sold.</summary>
    public string? SoldUntil { get; init; }

    public required DemoText Name { get; init; }

    /// <summary>What is special about it; material, weight, care and warranty are added from the tables.</summary>
    public required DemoText Text { get; init; }
}
