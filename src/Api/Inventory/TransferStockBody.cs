using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Audit;

namespace Ecommerce.Api.Inventory;

/// <summary>Units that went from one location to another.</summary>
public sealed record TransferStockBody : IFreeText, INamesResource
{
    /// <summary>The variant.</summary>
    public required string Sku { get; init; }

    /// <summary>Code of the location where they were.</summary>
    public required string From { get; init; }

    /// <summary>Code of the location where they are now.</summary>
    public required string To { get; init; }

    /// <summary>Units that can be sold, 1 or more.</summary>
    public required long Quantity { get; init; }

    /// <summary>Why; <c>transfer</c> when not given.</summary>
    public string? Reason { get; init; }

    /// <summary>Anything else worth knowing.</summary>
    public string? Note { get; init; }

    (string Route, RouteValueDictionary Values) INamesResource.Resource() => (InventoryEndpoints.LevelsRoute, new() { ["sku"] = Sku });

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/reason", Reason), ("/note", Note)];
}
