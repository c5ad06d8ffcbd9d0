namespace Ecommerce.Contracts.Payments;

/// <summary>A capture, void or refund to run.</summary>
[GenerateSerializer, Immutable, Alias("payments.RunPaymentOperation")]
public sealed record RunPaymentOperation
{
    /// <summary>The payment.</summary>
    [Id(0)]
    public required PaymentId Payment { get; init; }

    /// <summary>The operation.</summary>
    [Id(1)]
    public required PaymentOperation Operation { get; init; }

    /// <summary>The gateway's id of the charge.</summary>
    [Id(2)]
    public required string Reference { get; init; }
}
