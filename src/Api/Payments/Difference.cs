using Ecommerce.Contracts.Orders;

namespace Ecommerce.Api.Payments;

/// <summary>Something that the gateway's books and the shop's do not say alike.</summary>
public sealed record Difference
{
    /// <summary>
    /// <c>unknownCharge</c>: the gateway has money that belongs to no order. <c>missingCharge</c>: an order counts as paid and the gateway has nothing.
    /// <c>otherAmounts</c>: what is reserved, taken or given back differs.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>The order, which needs a person's attention now; <c>null</c> when there is none.</summary>
    public required OrderId? OrderId { get; init; }

    /// <summary>The gateway's id of the charge.</summary>
    public required string? Reference { get; init; }

    /// <summary>What differs, for a person.</summary>
    public required string Detail { get; init; }
}
