using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Api.Promotions;

/// <summary>What a promotion gives, to what, and under which conditions.</summary>
public sealed record PromotionTerms
{
    // Settable where a member may be missing: a generated reader would overwrite an init-only one with null or false.

    /// <summary>Name as buyers see it, by locale.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary><c>percentage</c>, <c>fixed</c>, <c>freeShipping</c> or <c>buyXPayY</c>.</summary>
    public required PromotionKind Kind { get; init; }

    /// <summary>Of <c>percentage</c>: hundredths of a percent, 1000 = 10 %.</summary>
    public int Percent { get; set; }

    /// <summary>Of <c>fixed</c>: minor units by currency.</summary>
    public IReadOnlyDictionary<string, long> Amounts { get; set; } = new Dictionary<string, long>();

    /// <summary>Of <c>buyXPayY</c>: units bought.</summary>
    public int Buy { get; set; }

    /// <summary>Of <c>buyXPayY</c>: units of them that are paid; the cheapest are free.</summary>
    public int Pay { get; set; }

    /// <summary>Products that it counts for; all when empty.</summary>
    public IReadOnlyList<ProductId> Products { get; set; } = [];

    /// <summary>What those goods must be worth before discounts, minor units by currency.</summary>
    public IReadOnlyDictionary<string, long> Minimum { get; set; } = new Dictionary<string, long>();

    /// <summary>From when on it counts; at once when not given.</summary>
    public DateTimeOffset? StartsAt { get; set; }

    /// <summary>From when on it counts no more; never when not given.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>Orders that may use it in all.</summary>
    public int? TotalLimit { get; set; }

    /// <summary>Orders of one customer that may use it.</summary>
    public int? CustomerLimit { get; set; }

    /// <summary>Whether it can be used together with other codes that say so too.</summary>
    public bool Combinable { get; set; }

    /// <summary>Whether it counts at all.</summary>
    public bool Active { get; set; } = true;
}
