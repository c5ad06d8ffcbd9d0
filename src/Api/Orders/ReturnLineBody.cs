using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Orders;

/// <summary>Units of a line that come back.</summary>
public sealed record ReturnLineBody
{
    /// <summary>The variant.</summary>
    public required Sku Sku { get; init; }

    /// <summary>Units that were to come back.</summary>
    public required int Quantity { get; init; }

    /// <summary>Units that can be sold again.</summary>
    public required int Good { get; init; }

    /// <summary>Units that cannot.</summary>
    public required int Damaged { get; init; }

    /// <summary>Units that did not come.</summary>
    public required int Missing { get; init; }
}
