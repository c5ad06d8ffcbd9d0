using Ecommerce.Contracts;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Ports.Payments;

/// <summary>An authorization to ask for.</summary>
public sealed record AuthorizePayment
{
    /// <summary>The payment.</summary>
    public required PaymentId Payment { get; init; }

    /// <summary>The deterministic key of this attempt, sent as the gateway's idempotency key.</summary>
    public required string OperationKey { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>The token of the means of payment, e.g. <c>pm_card_visa</c>. Never a card number.</summary>
    public required string PaymentMethod { get; init; }

    /// <summary>Where the gateway sends the buyer back after an approval on its own page.</summary>
    public string? ReturnUrl { get; init; }
}
