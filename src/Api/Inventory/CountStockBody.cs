using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Audit;

namespace Ecommerce.Api.Inventory;

/// <summary>What somebody found when counting.</summary>
public sealed record CountStockBody : IFreeText, INamesResource
{
    /// <summary>The variant.</summary>
    public required string Sku { get; init; }

    /// <summary>Units found, sellable or not.</summary>
    public required long Found { get; init; }

    /// <summary>Why it was counted; <c>count</c> when not given.</summary>
    public string? Reason { get; init; }

    /// <summary>Anything else worth knowing.</summary>
    public string? Note { get; init; }

    /// <summary>Code of the location that was counted; <c>main</c> when not given.</summary>
    public string? Location { get; init; }

    (string Route, RouteValueDictionary Values) INamesResource.Resource() => (InventoryEndpoints.LevelsRoute, new() { ["sku"] = Sku });

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/reason", Reason), ("/note", Note)];
}
