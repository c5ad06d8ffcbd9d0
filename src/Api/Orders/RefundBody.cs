using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Orders;

/// <summary>A refund of an order as it stands.</summary>
public sealed record RefundBody
{
    /// <summary>Its id.</summary>
    public required RefundId Id { get; init; }

    /// <summary>What became of it; <c>unknown</c> heals by itself.</summary>
    public required PaymentOperationStatus Status { get; init; }

    /// <summary>What is given back.</summary>
    public required Money Amount { get; init; }

    /// <summary>Units of the lines.</summary>
    public required IReadOnlyList<RefundedLineBody> Lines { get; init; }

    /// <summary>Of the delivery's price.</summary>
    public required Money Shipping { get; init; }

    /// <summary>The rest of the amount.</summary>
    public required Money Adjustment { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, as the shop tells the buyer.</summary>
    public string? PublicReason { get; init; }

    /// <summary>For staff: the declined refund that this one tries again.</summary>
    public RefundId? RetryOf { get; init; }

    /// <summary>For staff: why.</summary>
    public string? Reason { get; init; }

    /// <summary>For staff: who gave it back.</summary>
    public UserId? StaffId { get; init; }

    /// <summary>For staff: why the gateway declined it.</summary>
    public string? DeclineCode { get; init; }
}
