namespace Ecommerce.Api.Orders;

/// <summary>What became of the units of one line: together as many as were to come back.</summary>
public sealed record ReturnReceiptLine
{
    /// <summary>The line's variant.</summary>
    public required string Sku { get; init; }

    /// <summary>Units that can be sold again.</summary>
    public int Good { get; init; }

    /// <summary>Units that cannot.</summary>
    public int Damaged { get; init; }

    /// <summary>Units that did not come.</summary>
    public int Missing { get; init; }
}
