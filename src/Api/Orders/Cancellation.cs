using Ecommerce.Api.Http;

namespace Ecommerce.Api.Orders;

/// <summary>Calls an order off.</summary>
public sealed record Cancellation : IFreeText
{
    /// <summary>Why. What staff says here, the buyer does not read.</summary>
    public string? Reason { get; init; }

    /// <summary>Where staff cancels: why, for the buyer to read.</summary>
    public string? PublicReason { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/reason", Reason), ("/publicReason", PublicReason)];
}
