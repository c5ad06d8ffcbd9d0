using Ecommerce.Contracts.Orders;

namespace Ecommerce.Contracts.Inventory;

/// <summary>Takes shipped units back into the house: good ones go on sale again, damaged ones are kept apart.</summary>
[GenerateSerializer, Immutable, Alias("inventory.ReturnStock")]
public sealed record ReturnStock
{
    /// <summary>Identity of the command. It is kept with the hold for good, so a repetition never takes units back twice.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>See <see cref="HoldIds"/>.</summary>
    [Id(1)]
    public required string HoldId { get; init; }

    /// <summary>The order that owns it.</summary>
    [Id(2)]
    public required OrderId Owner { get; init; }

    /// <summary>Units that can be sold again, 0 or more. With <see cref="Damaged"/> 1 or more, and no more than are shipped and not returned yet.</summary>
    [Id(3)]
    public required int Good { get; init; }

    /// <summary>Units that cannot be sold, 0 or more.</summary>
    [Id(4)]
    public required int Damaged { get; init; }

    /// <summary>Why they came back, in the seller's or the buyer's words.</summary>
    [Id(5)]
    public required string Reason { get; init; }

    /// <summary>Who took them back.</summary>
    [Id(6)]
    public required string Actor { get; init; }

    /// <summary>Where they are put; <see cref="Locations.Main"/> when not given.</summary>
    [Id(7)]
    public string? Location { get; init; }
}
