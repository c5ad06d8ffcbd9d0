using Ecommerce.Contracts.Orders;

namespace Ecommerce.Api.Orders;

/// <summary>An order whose payment is not settled yet.</summary>
public sealed record OrderAccepted
{
    /// <summary>Its id.</summary>
    public required OrderId OrderId { get; init; }

    /// <summary>Its status: pending.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>What its money does: requiresAction or unknown.</summary>
    public required PaymentStatus PaymentStatus { get; init; }

    /// <summary>What the buyer must do; missing when there is nothing but to wait.</summary>
    public NextAction? NextAction { get; init; }

    /// <summary>Where to look for what became of it.</summary>
    public required string Poll { get; init; }
}
