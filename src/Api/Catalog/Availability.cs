using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Catalog;

/// <summary>How many units of a variant can be bought at this moment. Only placing an order sets units aside.</summary>
public sealed record Availability
{
    /// <summary>The variant.</summary>
    public required Sku Sku { get; init; }

    /// <summary>Units, 0 or more.</summary>
    public required long Available { get; init; }

    /// <summary>Whether it can be ordered although none is there; it is shipped when it has come.</summary>
    public required bool Backorder { get; init; }
}
