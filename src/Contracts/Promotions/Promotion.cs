using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Promotions;

/// <summary>What a promotion gives, to what, and under which conditions.</summary>
[GenerateSerializer, Immutable, Alias("promotions.Promotion")]
public sealed record Promotion
{
    /// <summary>Its name as buyers see it, by locale.</summary>
    [Id(0)]
    public required LocaleMap Name { get; init; }

    /// <summary>What it gives.</summary>
    [Id(1)]
    public required PromotionKind Kind { get; init; }

    /// <summary>Of <see cref="PromotionKind.Percentage"/>: hundredths of a percent, 1000 = 10 %.</summary>
    [Id(2)]
    public int Percent { get; init; }

    /// <summary>Of <see cref="PromotionKind.Fixed"/>: minor units by currency; gives nothing in a currency that is missing.</summary>
    [Id(3)]
    public ImmutableSortedDictionary<string, long> Amounts { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>Of <see cref="PromotionKind.BuyXPayY"/>: units that are bought.</summary>
    [Id(4)]
    public int Buy { get; init; }

    /// <summary>Of <see cref="PromotionKind.BuyXPayY"/>: units of them that are paid.</summary>
    [Id(5)]
    public int Pay { get; init; }

    /// <summary>The products it counts for; all when empty.</summary>
    [Id(6)]
    public ImmutableArray<ProductId> Products { get; init; } = [];

    /// <summary>Goods that it counts for must be worth this much, before discounts, minor units by currency; no condition in a currency that is missing.</summary>
    [Id(7)]
    public ImmutableSortedDictionary<string, long> Minimum { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>From when on it counts; <c>null</c> = at once.</summary>
    [Id(8)]
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>From when on it counts no more; <c>null</c> = never.</summary>
    [Id(9)]
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Orders that may use it in all; <c>null</c> = no limit.</summary>
    [Id(10)]
    public int? TotalLimit { get; init; }

    /// <summary>Orders of one customer that may use it; <c>null</c> = no limit.</summary>
    [Id(11)]
    public int? CustomerLimit { get; init; }

    /// <summary>Whether it can be used together with other codes that say so too.</summary>
    [Id(12)]
    public bool IsCombinable { get; init; }

    /// <summary>Whether it counts at all.</summary>
    [Id(13)]
    public bool IsActive { get; init; } = true;

    /// <summary>Whether its uses are counted: only then an order has to reserve one.</summary>
    public bool IsLimited => TotalLimit is not null || CustomerLimit is not null;
}
