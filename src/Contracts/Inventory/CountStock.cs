namespace Ecommerce.Contracts.Inventory;

/// <summary>Somebody counted: what was found is what is in the house, whatever was thought before.</summary>
[GenerateSerializer, Immutable, Alias("inventory.CountStock")]
public sealed record CountStock
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Units found, sellable or not, 0 to 1 000 000 000.</summary>
    [Id(1)]
    public required long Found { get; init; }

    /// <summary>Why it was counted.</summary>
    [Id(2)]
    public required string Reason { get; init; }

    /// <summary>Who counted.</summary>
    [Id(3)]
    public required string Actor { get; init; }

    /// <summary>Anything else worth knowing.</summary>
    [Id(4)]
    public string? Note { get; init; }

    /// <summary>Where it was counted: what is elsewhere stays as it is; <see cref="Locations.Main"/> when not given.</summary>
    [Id(5)]
    public string? Location { get; init; }

    /// <summary>The revision of the stock that the count is about; <c>null</c> when it is to count whatever has happened since.</summary>
    [Id(6)]
    public long? ExpectedRevision { get; init; }

    /// <summary>
    /// What the sender found against its location, which is a setting that this grain does not know. It counts only while the command is new: a
    /// repetition gets its stored answer.
    /// </summary>
    [Id(7)]
    public Rejection? Objection { get; init; }
}
