namespace Ecommerce.Contracts.Orders;

/// <summary>One reason why a person must look at an order. It stays until it is resolved; another one beside it takes nothing away from it.</summary>
[GenerateSerializer, Immutable, Alias("orders.OrderConcern")]
public sealed record OrderConcern
{
    /// <summary>Why: see <see cref="AttentionReasons"/>, or a sentence.</summary>
    [Id(0)]
    public required string Reason { get; init; }

    /// <summary>What it is about: the key of a payment's operation, an attempt, an event; <c>null</c> for the order as a whole.</summary>
    [Id(1)]
    public string? About { get; init; }

    /// <summary>Since when.</summary>
    [Id(2)]
    public required DateTimeOffset Since { get; init; }
}
