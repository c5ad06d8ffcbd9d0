namespace Ecommerce.Contracts.Orders;

/// <summary>Brings a person in: something about this order does not add up.</summary>
[GenerateSerializer, Immutable, Alias("orders.FlagOrder")]
public sealed record FlagOrder
{
    /// <summary>What does not add up; the same words again change nothing.</summary>
    [Id(0)]
    public required string Reason { get; init; }
}
