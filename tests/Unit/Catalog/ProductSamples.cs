using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Tests.Unit.Catalog;

/// <summary>Valid commands for tests to spoil.</summary>
internal static class ProductSamples
{
    public static CreateProduct Creation() => new()
    {
        Operation = new() { Id = "op-create", Fingerprint = "f1" },
        Slug = "moor-lantern",
        Name = LocaleMap.Of("Moor Lantern", "무어 랜턴"),
        Description = LocaleMap.Of("A warm light.", "따뜻한 빛."),
        Brand = "Lumenmoor",
        Category = "light",
        TaxClass = TaxClass.Reduced,
        Attributes =
        [
            new() { Name = "weight", Label = LocaleMap.Of("Weight", "무게"), Kind = AttributeKind.Number, Thousandths = 640, Unit = "kg" },
            new() { Name = "power", Label = LocaleMap.Of("Power", "전원"), Kind = AttributeKind.Enum, Choice = "usb", Text = LocaleMap.Of("USB", "USB 충전") },
        ],
        Variants = [Variant("LGT-MOOR-CRM-ONE", ("KRW", 84000), ("EUR", 5495)), Variant("LGT-MOOR-FOR-ONE", ("KRW", 84000))],
    };

    public static UpdateProduct Update(long expectedRevision) => new()
    {
        Operation = new() { Id = "op-update", Fingerprint = "f2" },
        ExpectedRevision = expectedRevision,
        Name = LocaleMap.Of("Moor Lantern II", "무어 랜턴 2"),
        Description = LocaleMap.Of("Warmer.", "더 따뜻한 빛."),
        Brand = "Lumen",
        Category = "lamps",
        TaxClass = TaxClass.Zero,
        Published = false,
    };

    public static SetPrices Pricing(long expectedRevision, params (string Currency, long Amount)[] prices) => new()
    {
        Operation = new() { Id = "op-prices", Fingerprint = "f3" },
        ExpectedRevision = expectedRevision,
        Sku = Sku.From("LGT-MOOR-FOR-ONE"),
        Prices = Prices(prices),
    };

    public static Variant Variant(string sku, params (string Currency, long Amount)[] prices) => new()
    {
        Sku = Sku.From(sku),
        Options = ImmutableSortedDictionary<string, LocaleMap>.Empty.Add("colour", LocaleMap.Of("Cream", "크림")),
        Prices = Prices(prices),
    };

    public static LocaleMap English(string text) => new() { Texts = ImmutableSortedDictionary<string, string>.Empty.Add("en", text) };

    private static ImmutableSortedDictionary<string, long> Prices((string Currency, long Amount)[] prices) =>
        prices.ToImmutableSortedDictionary(price => price.Currency, price => price.Amount);
}
