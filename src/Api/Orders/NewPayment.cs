using Ecommerce.Api.Http;

namespace Ecommerce.Api.Orders;

/// <summary>Another payment attempt.</summary>
public sealed record NewPayment : IFreeText
{
    /// <summary>Token of the means of payment.</summary>
    public required string PaymentMethod { get; init; }

    /// <summary>Where the gateway sends the buyer back.</summary>
    public string? ReturnUrl { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/paymentMethod", PaymentMethod), ("/returnUrl", ReturnUrl)];
}
