using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Api.Orders;

/// <summary>An order in a list.</summary>
public sealed record OrderItem
{
    /// <summary>Its id.</summary>
    public required OrderId Id { get; init; }

    /// <summary>Its number, once confirmed.</summary>
    public string? Number { get; init; }

    /// <summary>Lifecycle.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>Money.</summary>
    public required PaymentStatus PaymentStatus { get; init; }

    /// <summary>Goods.</summary>
    public required FulfilmentStatus FulfilmentStatus { get; init; }

    /// <summary>What the buyer pays.</summary>
    public required Money Total { get; init; }

    /// <summary>Units in all.</summary>
    public required int Units { get; init; }

    /// <summary>When it was placed.</summary>
    public required DateTimeOffset PlacedAt { get; init; }
}
