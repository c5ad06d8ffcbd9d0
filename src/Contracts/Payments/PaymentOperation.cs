namespace Ecommerce.Contracts.Payments;

/// <summary>One operation on a payment.</summary>
[GenerateSerializer, Immutable, Alias("payments.PaymentOperation")]
public sealed record PaymentOperation
{
    /// <summary>Its key.</summary>
    [Id(0)]
    public required string Key { get; init; }

    /// <summary>What it does.</summary>
    [Id(1)]
    public required PaymentOperationKind Kind { get; init; }

    /// <summary>How much.</summary>
    [Id(2)]
    public required Money Amount { get; init; }

    /// <summary>What became of it.</summary>
    [Id(3)]
    public required PaymentOperationStatus Status { get; init; }

    /// <summary>The attempt whose charge is meant.</summary>
    [Id(4)]
    public required int Attempt { get; init; }

    /// <summary>The gateway's id of that charge.</summary>
    [Id(5)]
    public required string Reference { get; init; }

    /// <summary>When it was asked for.</summary>
    [Id(6)]
    public required DateTimeOffset At { get; init; }

    /// <summary>Why it failed.</summary>
    [Id(7)]
    public string? DeclineCode { get; init; }

    /// <summary>How often it was sent without a certain answer.</summary>
    [Id(8)]
    public int Tries { get; init; }

    /// <summary>Another amount than ours that the gateway reports: a person must look, and nobody sends it again by the clock any more.</summary>
    [Id(9)]
    public Money? Reported { get; init; }
}
