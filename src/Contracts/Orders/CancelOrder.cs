namespace Ecommerce.Contracts.Orders;

/// <summary>Cancels an order.</summary>
[GenerateSerializer, Immutable, Alias("orders.CancelOrder")]
public sealed record CancelOrder
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Who asks.</summary>
    [Id(1)]
    public required OrderAccess Access { get; init; }

    /// <summary>Why, in the words of whoever cancels.</summary>
    [Id(2)]
    public string Reason { get; init; } = "";

    /// <summary>Why, in words for the buyer, where staff cancels.</summary>
    [Id(3)]
    public string? PublicReason { get; init; }
}
