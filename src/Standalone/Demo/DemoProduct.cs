namespace Ecommerce.Standalone.Demo;

/// <summary>A product of the demo shop.</summary>
internal sealed record DemoProduct
{
    public required string Slug { get; init; }

    public required string Category { get; init; }

    public required string Brand { get; init; }

    public required DemoText Name { get; init; }

    public required DemoText Description { get; init; }

    public required IReadOnlyList<DemoVariant> Variants { get; init; }
}
