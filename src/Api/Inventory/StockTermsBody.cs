namespace Ecommerce.Api.Inventory;

/// <summary>How a SKU is sold.</summary>
public sealed record StockTermsBody
{
    /// <summary>Whether it is sold beyond what is there.</summary>
    public required bool Backorder { get; init; }

    /// <summary>Units that should always be on sale: staff are told when no more are available; never when not given.</summary>
    public long? SafetyStock { get; init; }

    /// <summary>Units that one customer may have, counted from the day it is set; any when not given.</summary>
    public int? CustomerLimit { get; init; }
}
