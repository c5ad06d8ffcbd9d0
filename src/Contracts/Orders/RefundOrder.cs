namespace Ecommerce.Contracts.Orders;

/// <summary>Gives money of a confirmed order back.</summary>
[GenerateSerializer, Immutable, Alias("orders.RefundOrder")]
public sealed record RefundOrder
{
    /// <summary>Identity of the command, from which the refund's id is derived.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Who asks; staff only.</summary>
    [Id(1)]
    public required OrderAccess Access { get; init; }

    /// <summary>What is given back.</summary>
    [Id(2)]
    public required RefundScope Scope { get; init; }

    /// <summary>Why, in the words of whoever gives it back.</summary>
    [Id(3)]
    public string Reason { get; init; } = "";

    /// <summary>Why, in words for the buyer.</summary>
    [Id(4)]
    public string? PublicReason { get; init; }
}
