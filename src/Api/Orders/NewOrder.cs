using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;

namespace Ecommerce.Api.Orders;

/// <summary>Places an order.</summary>
public sealed record NewOrder : IFreeText
{
    /// <summary>The cart.</summary>
    public required CartId CartId { get; init; }

    /// <summary>The version of it that the buyer saw.</summary>
    public required long CartVersion { get; init; }

    /// <summary>The total that the buyer saw; another one is answered 409 <c>orders.total_changed</c> with the new total.</summary>
    public required Money ExpectedTotal { get; init; }

    /// <summary>Token of the means of payment, e.g. <c>pm_card_visa</c>. Never a card number.</summary>
    public required string PaymentMethod { get; init; }

    /// <summary>Where the gateway sends the buyer back after an approval: an address of this shop.</summary>
    public string? ReturnUrl { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/paymentMethod", PaymentMethod), ("/returnUrl", ReturnUrl)];
}
