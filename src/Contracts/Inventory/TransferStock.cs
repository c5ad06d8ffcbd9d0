namespace Ecommerce.Contracts.Inventory;

/// <summary>Moves units from one location to another. Nothing comes to the house or leaves it, and nothing that is promised is touched.</summary>
[GenerateSerializer, Immutable, Alias("inventory.TransferStock")]
public sealed record TransferStock
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Where the units are.</summary>
    [Id(1)]
    public required string From { get; init; }

    /// <summary>Where they go; another location.</summary>
    [Id(2)]
    public required string To { get; init; }

    /// <summary>Units that can be sold, 1 to 1 000 000 000.</summary>
    [Id(3)]
    public required long Quantity { get; init; }

    /// <summary>Why.</summary>
    [Id(4)]
    public required string Reason { get; init; }

    /// <summary>Who moved them.</summary>
    [Id(5)]
    public required string Actor { get; init; }

    /// <summary>Anything else worth knowing.</summary>
    [Id(6)]
    public string? Note { get; init; }

    /// <summary>
    /// What the sender found against its location, which is a setting that this grain does not know. It counts only while the command is new: a
    /// repetition gets its stored answer.
    /// </summary>
    [Id(7)]
    public Rejection? Objection { get; init; }
}
