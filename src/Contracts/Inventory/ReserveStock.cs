using System.Collections.Immutable;
using Ecommerce.Contracts.Carts;

namespace Ecommerce.Contracts.Inventory;

/// <summary>Holds units for a cart, for a while: whoever places an order of that version of the cart takes them over.</summary>
[GenerateSerializer, Immutable, Alias("inventory.ReserveStock")]
public sealed record ReserveStock
{
    /// <summary>See <see cref="HoldIds"/>.</summary>
    [Id(0)]
    public required string HoldId { get; init; }

    /// <summary>The cart that owns it until then.</summary>
    [Id(1)]
    public required CartId Cart { get; init; }

    /// <summary>Units, 1 or more.</summary>
    [Id(2)]
    public required int Quantity { get; init; }

    /// <summary>When they go back on sale. Ignored where they are reserved already, unless this is an extension.</summary>
    [Id(3)]
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Names under which the buyer counts where a SKU has a limit per customer, as far as they are known.</summary>
    [Id(4)]
    public ImmutableArray<string> Customer { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>The operation that extends a reservation; <c>null</c> to make one.</summary>
    [Id(5)]
    public string? Extension { get; init; }
}
