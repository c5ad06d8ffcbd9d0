using System.Text.Json;

namespace Ecommerce.Standalone.Demo;

/// <summary>The products of the demo shop: a fixed set, the same on every machine.</summary>
internal sealed record DemoCatalogue
{
    private const string Resource = "demo-catalogue.json";

    public required IReadOnlyList<DemoProduct> Products { get; init; }

    /// <summary>Reads the set that is part of this assembly.</summary>
    public static DemoCatalogue Read()
    {
        using var stream = typeof(DemoCatalogue).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        return JsonSerializer.Deserialize(stream, DemoJson.Default.DemoCatalogue)!;
    }
}
