using Ecommerce.Contracts.Orders;

namespace Ecommerce.Contracts.Payments;

/// <summary>An authorization as its order knows it.</summary>
[GenerateSerializer, Immutable, Alias("payments.PaymentAuthorized")]
public sealed record PaymentAuthorized
{
    /// <summary>The order.</summary>
    [Id(0)]
    public required OrderId Order { get; init; }

    /// <summary>The attempt that succeeded.</summary>
    [Id(1)]
    public required int Attempt { get; init; }

    /// <summary>The gateway's id of the charge.</summary>
    [Id(2)]
    public required string Reference { get; init; }

    /// <summary>The amount authorized.</summary>
    [Id(3)]
    public required Money Amount { get; init; }

    /// <summary>True for a gateway that takes the money at once.</summary>
    [Id(4)]
    public bool Captured { get; init; }
}
