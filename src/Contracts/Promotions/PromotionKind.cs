namespace Ecommerce.Contracts.Promotions;

/// <summary>What a promotion gives.</summary>
[GenerateSerializer, Alias("promotions.PromotionKind")]
public enum PromotionKind
{
    /// <summary>A share of the goods' price.</summary>
    Percentage,

    /// <summary>An amount off the goods, never more than they cost.</summary>
    Fixed,

    /// <summary>Delivery costs nothing.</summary>
    FreeShipping,

    /// <summary>Of every X units only Y are paid; the cheapest are free.</summary>
    BuyXPayY,
}
