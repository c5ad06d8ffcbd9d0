namespace Ecommerce.Contracts.Inventory;

/// <summary>
/// Adds or takes units, or tells which of them can be sold: two found damaged are <c>Delta 0, Unavailable 2</c>, and thrown away later they are
/// <c>Delta -2, Unavailable -2</c>.
/// </summary>
[GenerateSerializer, Immutable, Alias("inventory.AdjustStock")]
public sealed record AdjustStock
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Units in the house; negative takes away. Magnitude at most 1 000 000 000.</summary>
    [Id(1)]
    public required long Delta { get; init; }

    /// <summary>Why, in the seller's words, e.g. <c>receipt</c>, <c>count</c>, <c>damage</c>.</summary>
    [Id(2)]
    public required string Reason { get; init; }

    /// <summary>Who did it.</summary>
    [Id(3)]
    public required string Actor { get; init; }

    /// <summary>Units that cannot be sold; negative makes them sellable again. Magnitude at most 1 000 000 000.</summary>
    [Id(4)]
    public long Unavailable { get; init; }

    /// <summary>Anything else worth knowing.</summary>
    [Id(5)]
    public string? Note { get; init; }

    /// <summary>Where; <see cref="Locations.Main"/> when not given.</summary>
    [Id(6)]
    public string? Location { get; init; }

    /// <summary>
    /// What the sender found against its location, which is a setting that this grain does not know. It counts only while the command is new: a
    /// repetition gets its stored answer.
    /// </summary>
    [Id(7)]
    public Rejection? Objection { get; init; }
}
