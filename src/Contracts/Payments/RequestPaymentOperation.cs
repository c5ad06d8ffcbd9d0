namespace Ecommerce.Contracts.Payments;

/// <summary>Asks for a capture, void or refund.</summary>
[GenerateSerializer, Immutable, Alias("payments.RequestPaymentOperation")]
public sealed record RequestPaymentOperation
{
    /// <summary>The operation's key, see <see cref="PaymentKeys"/>; its identity.</summary>
    [Id(0)]
    public required string OperationKey { get; init; }

    /// <summary>What to do.</summary>
    [Id(1)]
    public required PaymentOperationKind Kind { get; init; }

    /// <summary>How much.</summary>
    [Id(2)]
    public required Money Amount { get; init; }

    /// <summary>The charge that is meant; the payment writes it down with the operation when it is new there.</summary>
    [Id(3)]
    public required PaymentAuthorized Charge { get; init; }
}
