namespace Ecommerce.Ports.Orders;

/// <summary>
/// What the lists of orders need indexed in records of kind <c>order</c>. <c>state.refusal</c> is absent or null unless refused.
/// </summary>
public static class OrderIndexes
{
    /// <summary>One buyer's orders by age, without the refused ones.</summary>
    public static readonly StateIndex ByUser = new("user", ["state.user", "state.refusal", "state.placedAt"]);

    /// <summary>Everybody's orders in one status by age, without the refused ones.</summary>
    public static readonly StateIndex ByStatus = new("status", ["state.status", "state.refusal", "state.placedAt"]);

    /// <summary>The number that people use.</summary>
    public static readonly StateIndex ByNumber = new("number", ["state.number"], IsUnique: true);

    /// <summary>Orders that a person must look at, the longest waiting first; no other order is in it.</summary>
    public static readonly StateIndex ByAttention = new("attention", ["state.attentionSince"]);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<StateIndex> All = [ByUser, ByStatus, ByNumber, ByAttention];
}
