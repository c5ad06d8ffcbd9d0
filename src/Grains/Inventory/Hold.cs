using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Grains.Inventory;

/// <summary>Entry <c>h:{holdId}</c>; a day after its last unit was shipped, <c>s:{holdId}</c>, which is read only when somebody asks for it.</summary>
public sealed record Hold
{
    /// <summary>The order that owns it.</summary>
    public required OrderId Owner { get; init; }

    /// <summary>Units; 0 for the mark left by a release that came before its hold.</summary>
    public required int Quantity { get; init; }

    /// <summary>Its state.</summary>
    public required HoldStatus Status { get; init; }

    /// <summary>When it got there.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Units of it that have left the house.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Shipped { get; init; }

    /// <summary>Units of those that came back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Returned { get; init; }

    /// <summary>What shipped and returned them, each once; <c>null</c> while nothing has.</summary>
    public ImmutableArray<HoldStep>? Steps { get; init; }

    /// <summary>Units that a release gives back or a shipment may take.</summary>
    [JsonIgnore]
    public int Open => Status is HoldStatus.Held or HoldStatus.Committed ? Quantity - Shipped : 0;

    /// <summary>Whether nothing can be taken from it or given back any more, except that shipped units return.</summary>
    [JsonIgnore]
    public bool IsEnded => Status is HoldStatus.Released or HoldStatus.Expired or HoldStatus.Shipped;
}
