using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Settings;

/// <summary>A place where stock lies: a warehouse, a shop. It is closed when nothing comes there any more, and never removed.</summary>
[GenerateSerializer, Immutable, Alias("settings.StockLocation")]
public sealed record StockLocation
{
    /// <summary>Code, unique among the locations, e.g. <c>busan</c>.</summary>
    [Id(0)]
    public required string Code { get; init; }

    /// <summary>Name, by locale.</summary>
    [Id(1)]
    public required LocaleMap Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of its country.</summary>
    [Id(2)]
    public required string Country { get; init; }

    /// <summary>Whether units still leave it and none come.</summary>
    [Id(3)]
    public bool IsClosed { get; init; }
}
