namespace Ecommerce.Contracts.Payments;

/// <summary>An authorization to run.</summary>
[GenerateSerializer, Immutable, Alias("payments.AuthorizeAttempt")]
public sealed record AuthorizeAttempt
{
    /// <summary>The payment.</summary>
    [Id(0)]
    public required PaymentId Payment { get; init; }

    /// <summary>The attempt's deterministic key, see <see cref="PaymentKeys"/>.</summary>
    [Id(1)]
    public required string OperationKey { get; init; }

    /// <summary>How much.</summary>
    [Id(2)]
    public required Money Amount { get; init; }

    /// <summary>Token of the means of payment.</summary>
    [Id(3)]
    public required string PaymentMethod { get; init; }

    /// <summary>Where the gateway sends the buyer back.</summary>
    [Id(4)]
    public string? ReturnUrl { get; init; }

    /// <summary>True when it may have been sent before: then the gateway is asked first, and asked again under the same key only if it knows nothing.</summary>
    [Id(5)]
    public bool AskFirst { get; init; }

    /// <summary>False when the order has ended: then the gateway is only asked, never asked to authorize.</summary>
    [Id(6)]
    public bool MayAuthorize { get; init; } = true;

    /// <summary>True when nobody needs it any more: if it still waits for the buyer's approval, it is let go, so that no approval can take money.</summary>
    [Id(7)]
    public bool LetGo { get; init; }
}
