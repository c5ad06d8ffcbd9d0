using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Tests.Cluster.Catalog;

/// <summary>Commands with names that no other test uses.</summary>
internal static class CatalogCommands
{
    public static CreateProduct Create(string name, string operation = "op-create", string fingerprint = "f1") => new()
    {
        Operation = new() { Id = operation, Fingerprint = fingerprint },
        Slug = name,
        Name = LocaleMap.Of($"Product {name}", $"상품 {name}"),
        Description = new(),
        Variants = [new() { Sku = SkuOf(name), Prices = Prices(("KRW", 1000)) }],
    };

    public static UpdateProduct Update(string text, long expectedRevision, string operation = "op-update", string fingerprint = "f2") => new()
    {
        Operation = new() { Id = operation, Fingerprint = fingerprint },
        ExpectedRevision = expectedRevision,
        Name = LocaleMap.Of(text, text),
        Description = new(),
    };

    public static SetPrices SetPrices(string name, long expectedRevision, long won) => new()
    {
        Operation = new() { Id = $"op-prices-{won}" },
        ExpectedRevision = expectedRevision,
        Sku = SkuOf(name),
        Prices = Prices(("KRW", won)),
    };

    public static Sku SkuOf(string name) => Sku.From($"{name.ToUpperInvariant()}-1");

    private static ImmutableSortedDictionary<string, long> Prices(params (string Currency, long Amount)[] prices) =>
        prices.ToImmutableSortedDictionary(price => price.Currency, price => price.Amount);
}
