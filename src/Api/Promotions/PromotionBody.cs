using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Api.Promotions;

/// <summary>A promotion as it stands.</summary>
public sealed record PromotionBody
{
    /// <summary>Its code.</summary>
    public required CouponCode Code { get; init; }

    /// <summary>What it gives.</summary>
    public required PromotionTerms Terms { get; init; }

    /// <summary>Uses of orders that are being paid. Counted only while there is a limit.</summary>
    public required int Reserved { get; init; }

    /// <summary>Uses of confirmed orders. Counted only while there is a limit.</summary>
    public required int Committed { get; init; }
}
