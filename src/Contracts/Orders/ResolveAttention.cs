namespace Ecommerce.Contracts.Orders;

/// <summary>Says that a person has looked at an order and nobody else must.</summary>
[GenerateSerializer, Immutable, Alias("orders.ResolveAttention")]
public sealed record ResolveAttention
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Who asks; staff only.</summary>
    [Id(1)]
    public required OrderAccess Access { get; init; }

    /// <summary>What was found or done.</summary>
    [Id(2)]
    public required string Note { get; init; }

    /// <summary>The one concern that is resolved, by what it is about; <c>null</c> for all of them.</summary>
    [Id(3)]
    public string? About { get; init; }
}
