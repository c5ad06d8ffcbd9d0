namespace Ecommerce.Ports.Promotions;

/// <summary>What the lists of promotions need indexed in records of kind <c>promotion</c>.</summary>
public static class PromotionIndexes
{
    /// <summary>Promotions by age.</summary>
    public static readonly StateIndex ByAge = new("age", ["state.createdAt"]);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<StateIndex> All = [ByAge];
}
