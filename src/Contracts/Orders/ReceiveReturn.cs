using System.Collections.Immutable;

namespace Ecommerce.Contracts.Orders;

/// <summary>Writes down what came back of an approved return.</summary>
[GenerateSerializer, Immutable, Alias("orders.ReceiveReturn")]
public sealed record ReceiveReturn
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Who asks; staff only.</summary>
    [Id(1)]
    public required OrderAccess Access { get; init; }

    /// <summary>The return.</summary>
    [Id(2)]
    public required ReturnId Return { get; init; }

    /// <summary>What became of each unit, for every line of the return.</summary>
    [Id(3)]
    public required ImmutableArray<ReturnLine> Lines { get; init; }

    /// <summary>What there is to say of it.</summary>
    [Id(4)]
    public string Note { get; init; } = "";

    /// <summary>Code of the location where the units are put; the main one when not given.</summary>
    [Id(5)]
    public string? Location { get; init; }

    /// <summary>
    /// What the sender found against its location, which is a setting that this grain does not know. It counts only while the command is new: a
    /// repetition gets its stored answer.
    /// </summary>
    [Id(6)]
    public Rejection? Objection { get; init; }
}
