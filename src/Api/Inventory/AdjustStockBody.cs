using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Audit;

namespace Ecommerce.Api.Inventory;

/// <summary>Units that came or went.</summary>
public sealed record AdjustStockBody : IFreeText, INamesResource
{
    /// <summary>The variant.</summary>
    public required string Sku { get; init; }

    /// <summary>Units in the house; negative takes away. At most a thousand million either way.</summary>
    public required long Delta { get; init; }

    /// <summary>
    /// Units that cannot be sold; negative makes them sellable again. Two found damaged: <c>delta</c> 0, <c>unavailable</c> 2. Thrown away later:
    /// both -2. One of the two numbers is not 0.
    /// </summary>
    public long Unavailable { get; init; }

    /// <summary>Why, e.g. <c>receipt</c>, <c>count</c> or <c>damage</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>Anything else worth knowing.</summary>
    public string? Note { get; init; }

    /// <summary>Code of the location; <c>main</c> when not given.</summary>
    public string? Location { get; init; }

    (string Route, RouteValueDictionary Values) INamesResource.Resource() => (InventoryEndpoints.LevelsRoute, new() { ["sku"] = Sku });

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/reason", Reason), ("/note", Note)];
}
