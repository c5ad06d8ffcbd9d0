using Ecommerce.Contracts;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Api.Payments;

/// <summary>One operation.</summary>
public sealed record OperationBody
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>What it does.</summary>
    public required PaymentOperationKind Kind { get; init; }

    /// <summary>What became of it.</summary>
    public required PaymentOperationStatus Status { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset At { get; init; }
}
