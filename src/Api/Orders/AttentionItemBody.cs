namespace Ecommerce.Api.Orders;

/// <summary>An order that a person must look at.</summary>
public sealed record AttentionItemBody
{
    /// <summary>The order.</summary>
    public required OrderItem Order { get; init; }

    /// <summary>Why: a stable code, or a sentence of the gateway's report.</summary>
    public required string Reason { get; init; }

    /// <summary>All that a person must look at, oldest first; <c>reason</c> is the first of them.</summary>
    public required IReadOnlyList<ConcernBody> Concerns { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>What can be done about it.</summary>
    public required IReadOnlyList<AttentionAction> Actions { get; init; }
}
