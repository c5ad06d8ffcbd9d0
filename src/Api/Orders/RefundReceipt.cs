using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Api.Orders;

/// <summary>A refund as it was asked for; what becomes of it is in the order.</summary>
public sealed record RefundReceipt
{
    /// <summary>Its id.</summary>
    public required RefundId RefundId { get; init; }

    /// <summary>The order.</summary>
    public required OrderId OrderId { get; init; }

    /// <summary>Lines, delivery and adjustment together.</summary>
    public required Money Amount { get; init; }

    /// <summary>Units of the lines.</summary>
    public required IReadOnlyList<RefundedLineBody> Lines { get; init; }

    /// <summary>Of the delivery's price.</summary>
    public required Money Shipping { get; init; }

    /// <summary>The rest of the amount.</summary>
    public required Money Adjustment { get; init; }

    /// <summary>The tax in lines and delivery.</summary>
    public required Money Tax { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset At { get; init; }
}
