using Ecommerce.Contracts;

namespace Ecommerce.Grains.Inventory;

/// <summary>
/// Entry <c>a:{day}:{operation}</c>: what a change of the stock was answered. An entry and not in the head, which would grow with every change
/// of a day until it is refused.
/// </summary>
public sealed record StockAnswer
{
    /// <summary>Hash of the command's body.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Why it was refused; <c>null</c> when it was not.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>The counters that it left behind.</summary>
    public required SkuState State { get; init; }

    /// <summary>The revision in which it did.</summary>
    public required long Revision { get; init; }
}
