namespace Ecommerce.Standalone.Demo;

/// <summary>A category of the demo shop's tree, after its parent.</summary>
internal sealed record DemoCategory
{
    public required string Slug { get; init; }

    public string? Parent { get; init; }

    public required DemoText Name { get; init; }

    /// <summary>Years of warranty on its products; 0 where none stand directly in it.</summary>
    public int WarrantyYears { get; init; }
}
