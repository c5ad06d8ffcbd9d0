using System.Collections.Immutable;

namespace Ecommerce.Contracts.Inventory;

/// <summary>Movements, newest first.</summary>
[GenerateSerializer, Immutable, Alias("inventory.MovementPage")]
public sealed record MovementPage
{
    /// <summary>The movements.</summary>
    [Id(0)]
    public required ImmutableArray<MovementView> Items { get; init; }

    /// <summary>What to ask for the next page with; <c>null</c> on the last one.</summary>
    [Id(1)]
    public required string? Next { get; init; }
}
