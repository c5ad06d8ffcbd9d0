namespace Ecommerce.Standalone.Demo;

/// <summary>What the products of the demo shop share: its category tree, materials, colours and measures.</summary>
internal sealed record DemoTables
{
    public required IReadOnlyList<DemoCategory> Categories { get; init; }

    public required IReadOnlyDictionary<string, DemoMaterial> Materials { get; init; }

    public required IReadOnlyDictionary<string, DemoText> Colours { get; init; }

    public required IReadOnlyDictionary<string, DemoMeasure> Measures { get; init; }

    /// <summary>Years of warranty on what stands in a category.</summary>
    public int WarrantyOf(string category) => Categories.First(known => known.Slug == category).WarrantyYears;
}
