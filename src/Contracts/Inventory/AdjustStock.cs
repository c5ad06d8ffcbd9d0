namespace Ecommerce.Contracts.Inventory;

/// <summary>Adds or takes units.</summary>
[GenerateSerializer, Immutable, Alias("inventory.AdjustStock")]
public sealed record AdjustStock
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Units; negative takes away. Magnitude at most 1 000 000 000.</summary>
    [Id(1)]
    public required long Delta { get; init; }

    /// <summary>Why, in the seller's words, e.g. <c>receipt</c>, <c>count</c>, <c>damage</c>.</summary>
    [Id(2)]
    public required string Reason { get; init; }

    /// <summary>Who did it.</summary>
    [Id(3)]
    public required string Actor { get; init; }
}
