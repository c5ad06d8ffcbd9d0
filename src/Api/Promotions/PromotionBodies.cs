using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Api.Promotions;

/// <summary>Turns bodies into contracts, and contracts into bodies.</summary>
internal static class PromotionBodies
{
    public static Promotion ToContract(PromotionTerms terms) => new()
    {
        Name = LocaleMap.Of(terms.Name),
        Kind = terms.Kind,
        Percent = terms.Percent,
        Amounts = terms.Amounts.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Buy = terms.Buy,
        Pay = terms.Pay,
        Products = [.. terms.Products],
        Minimum = terms.Minimum.ToImmutableSortedDictionary(StringComparer.Ordinal),
        StartsAt = terms.StartsAt,
        EndsAt = terms.EndsAt,
        TotalLimit = terms.TotalLimit,
        CustomerLimit = terms.CustomerLimit,
        IsCombinable = terms.Combinable,
        IsActive = terms.Active,
    };

    public static PromotionBody Of(PromotionView view) => new()
    {
        Code = view.Code,
        Terms = Of(view.Promotion),
        Reserved = view.Reserved,
        Committed = view.Committed,
    };

    private static PromotionTerms Of(Promotion promotion) => new()
    {
        Name = promotion.Name.Texts,
        Kind = promotion.Kind,
        Percent = promotion.Percent,
        Amounts = promotion.Amounts,
        Buy = promotion.Buy,
        Pay = promotion.Pay,
        Products = promotion.Products,
        Minimum = promotion.Minimum,
        StartsAt = promotion.StartsAt,
        EndsAt = promotion.EndsAt,
        TotalLimit = promotion.TotalLimit,
        CustomerLimit = promotion.CustomerLimit,
        Combinable = promotion.IsCombinable,
        Active = promotion.IsActive,
    };
}
