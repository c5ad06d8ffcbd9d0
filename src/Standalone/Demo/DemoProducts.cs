namespace Ecommerce.Standalone.Demo;

/// <summary>The products that are written out with every variant, since tests, scripts and pages name them.</summary>
internal sealed record DemoProducts
{
    public required IReadOnlyList<DemoProduct> Products { get; init; }
}
