using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Api.Orders;

/// <summary>What to give back. Without lines, shipping and amount: everything that is left.</summary>
public sealed record RefundRequest : IFreeText
{
    /// <summary>Units whose price is given back.</summary>
    public IReadOnlyList<LineQuantityBody>? Lines { get; init; }

    /// <summary>Whether the delivery's price is given back too.</summary>
    public bool Shipping { get; init; }

    /// <summary>The amount, where it is not what lines and delivery come to.</summary>
    public Money? Amount { get; init; }

    /// <summary>The received return that is refunded; without lines, what came back of it.</summary>
    public ReturnId? ReturnId { get; init; }

    /// <summary>The declined refund that is tried again as it was; nothing but reasons stands beside it.</summary>
    public RefundId? RetryOf { get; init; }

    /// <summary>Why, for staff.</summary>
    public string? Reason { get; init; }

    /// <summary>Why, for the buyer to read.</summary>
    public string? PublicReason { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/reason", Reason), ("/publicReason", PublicReason)];
}
