using Ecommerce.Contracts.Orders;

namespace Ecommerce.Contracts.Inventory;

/// <summary>Takes units of a committed hold out of the house: all of them, or a part.</summary>
[GenerateSerializer, Immutable, Alias("inventory.ShipStock")]
public sealed record ShipStock
{
    /// <summary>Identity of the command. It is kept with the hold for good, so a repetition never ships twice.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>See <see cref="HoldIds"/>.</summary>
    [Id(1)]
    public required string HoldId { get; init; }

    /// <summary>The order that owns it.</summary>
    [Id(2)]
    public required OrderId Owner { get; init; }

    /// <summary>Units, 1 or more, and no more than are committed and not shipped yet.</summary>
    [Id(3)]
    public required int Quantity { get; init; }

    /// <summary>Who ships.</summary>
    [Id(4)]
    public required string Actor { get; init; }

    /// <summary>
    /// Where they leave from, as far as there are enough; the rest, and everything when not given, leaves from where most are. A parcel that has
    /// left is true whatever was thought to lie there.
    /// </summary>
    [Id(5)]
    public string? Location { get; init; }
}
