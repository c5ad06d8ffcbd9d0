using System.Collections.Immutable;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Tests.Unit.Promotions;

/// <summary>Promotions and lines that tests of discounts talk about.</summary>
internal static class Codes
{
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Promotion Percentage(int percent) => Of(PromotionKind.Percentage) with { Percent = percent };

    public static Promotion Fixed(long amount, string currency = "KRW") =>
        Of(PromotionKind.Fixed) with { Amounts = ImmutableSortedDictionary<string, long>.Empty.Add(currency, amount) };

    public static Promotion BuyXPayY(int buy, int pay) => Of(PromotionKind.BuyXPayY) with { Buy = buy, Pay = pay };

    public static Promotion FreeShipping { get; } = Of(PromotionKind.FreeShipping);

    public static PromotionView View(this Promotion promotion, int used = 0) =>
        new() { Code = CouponCode.From("CODE"), Revision = 1, Promotion = promotion, Reserved = 0, Committed = used };

    public static QuoteLine Line(long price, int quantity, string product = "prd_1", string currency = "KRW") => new()
    {
        Sku = Sku.From($"SKU-{price}"),
        Product = ProductId.From(product),
        Name = LocaleMap.Of("Thing", "물건"),
        Quantity = quantity,
        UnitPrice = new(price, currency),
        Discount = Money.Zero(currency),
        Total = new(price * quantity, currency),
        Tax = Money.Zero(currency),
        TaxRate = 0,
    };

    private static Promotion Of(PromotionKind kind) => new() { Name = LocaleMap.Of("Offer", "할인"), Kind = kind };
}
