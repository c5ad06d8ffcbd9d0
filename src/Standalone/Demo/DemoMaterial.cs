namespace Ecommerce.Standalone.Demo;

/// <summary>What a product is made of, and how to look after that.</summary>
internal sealed record DemoMaterial
{
    public required DemoText Name { get; init; }

    public required DemoText Care { get; init; }

    public required bool Recycled { get; init; }
}
