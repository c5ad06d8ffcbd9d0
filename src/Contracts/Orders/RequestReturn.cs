using System.Collections.Immutable;

namespace Ecommerce.Contracts.Orders;

/// <summary>Asks to send units back.</summary>
[GenerateSerializer, Immutable, Alias("orders.RequestReturn")]
public sealed record RequestReturn
{
    /// <summary>Identity of the command, from which the return's id is derived.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Who asks.</summary>
    [Id(1)]
    public required OrderAccess Access { get; init; }

    /// <summary>What comes back, each SKU once.</summary>
    [Id(2)]
    public required ImmutableArray<LineQuantity> Lines { get; init; }

    /// <summary>Why.</summary>
    [Id(3)]
    public string Reason { get; init; } = "";
}
