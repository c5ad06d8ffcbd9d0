namespace Ecommerce.Contracts.Promotions;

/// <summary>A promotion as it stands.</summary>
[GenerateSerializer, Immutable, Alias("promotions.PromotionView")]
public sealed record PromotionView
{
    /// <summary>Its code.</summary>
    [Id(0)]
    public required CouponCode Code { get; init; }

    /// <summary>+1 per change of what it gives; uses do not count.</summary>
    [Id(1)]
    public required long Revision { get; init; }

    /// <summary>What it gives.</summary>
    [Id(2)]
    public required Promotion Promotion { get; init; }

    /// <summary>Uses of orders that are being paid. Counted only where there is a limit.</summary>
    [Id(3)]
    public required int Reserved { get; init; }

    /// <summary>Uses of confirmed orders. Counted only where there is a limit.</summary>
    [Id(4)]
    public required int Committed { get; init; }

    /// <summary>Whether every use that the total limit allows is taken.</summary>
    public bool IsExhausted => Promotion.TotalLimit is { } limit && Reserved + Committed >= limit;
}
