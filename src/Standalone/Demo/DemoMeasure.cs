namespace Ecommerce.Standalone.Demo;

/// <summary>A number that some products have.</summary>
internal sealed record DemoMeasure
{
    public required DemoText Label { get; init; }

    public required string Unit { get; init; }
}
