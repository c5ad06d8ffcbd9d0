using Ecommerce.Contracts.Orders;

namespace Ecommerce.Api.Orders;

/// <summary>A return as it stands.</summary>
public sealed record ReturnBody
{
    /// <summary>Its id.</summary>
    public required ReturnId Id { get; init; }

    /// <summary>How far it is.</summary>
    public required ReturnStatus Status { get; init; }

    /// <summary>What comes back.</summary>
    public required IReadOnlyList<ReturnLineBody> Lines { get; init; }

    /// <summary>Why, in the words of the buyer.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was requested.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>What the shop said of it.</summary>
    public string? Note { get; init; }

    /// <summary>When it came back.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The refund of it, among the order's refunds.</summary>
    public RefundId? RefundId { get; init; }
}
