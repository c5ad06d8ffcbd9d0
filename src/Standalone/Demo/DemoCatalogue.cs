using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ecommerce.Standalone.Demo;

/// <summary>The catalogue of the demo shop: a fixed set, the same on every machine.</summary>
internal sealed record DemoCatalogue
{
    public required DemoTables Tables { get; init; }

    public required IReadOnlyList<DemoProduct> Products { get; init; }

    /// <summary>Reads the set that is part of this assembly.</summary>
    public static DemoCatalogue Read()
    {
        var tables = Read("demo-tables.json", DemoJson.Default.DemoTables);
        var models = Read("demo-models.json", DemoJson.Default.DemoModels);
        return new() { Tables = tables, Products = [.. Read("demo-catalogue.json", DemoJson.Default.DemoProducts).Products, .. models.Expand(tables)] };
    }

    /// <summary>Reads one of the files.</summary>
    internal static T Read<T>(string resource, JsonTypeInfo<T> type)
    {
        using var stream = typeof(DemoCatalogue).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
        return JsonSerializer.Deserialize(stream, type)!;
    }
}
