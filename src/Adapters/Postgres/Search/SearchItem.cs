using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;

namespace Ecommerce.Adapters.Postgres.Search;

/// <summary>A product of a page, as the statement answers it.</summary>
internal sealed record SearchItem
{
    public required string Key { get; init; }

    public required string Slug { get; init; }

    public required ImmutableSortedDictionary<string, string> Name { get; init; }

    public required string Brand { get; init; }

    public required string Category { get; init; }

    public required ImmutableArray<string> Skus { get; init; }

    public required long Lowest { get; init; }

    public required long Highest { get; init; }

    public required bool Stocked { get; init; }

    public ProductHit ToHit() => new()
    {
        Id = ProductId.From(Key),
        Slug = Slug,
        Name = new() { Texts = Name },
        Brand = Brand,
        Category = Category,
        Skus = [.. Skus.Select(Sku.From)],
        Prices = new(Lowest, Highest),
        InStock = Stocked,
    };
}
