using Ecommerce.Api.Http;

namespace Ecommerce.Api.Orders;

/// <summary>Calls an order off.</summary>
public sealed record Cancellation : IFreeText
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/reason", Reason)];
}
