namespace Ecommerce.Ports.Orders;

/// <summary>An order that a person must look at.</summary>
public sealed record AttentionItem
{
    /// <summary>The order.</summary>
    public required OrderSummary Order { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }
}
