using Ecommerce.Api.Carts;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Api.Orders;

/// <summary>A confirmed order: only what never changes again, so that every repetition of the request is answered the same.</summary>
public sealed record OrderReceipt
{
    /// <summary>Its id.</summary>
    public required OrderId OrderId { get; init; }

    /// <summary>The number that people use.</summary>
    public required string Number { get; init; }

    /// <summary>Always <c>confirmed</c>; the living order is at the Location.</summary>
    public required string Status { get; init; }

    /// <summary>When it was placed.</summary>
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>When it was confirmed.</summary>
    public required DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>Lines.</summary>
    public required IReadOnlyList<LineBody> Lines { get; init; }

    /// <summary>What it costs.</summary>
    public required TotalsBody Totals { get; init; }
}
