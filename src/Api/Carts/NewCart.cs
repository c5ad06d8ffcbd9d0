using Ecommerce.Api.Http;

namespace Ecommerce.Api.Carts;

/// <summary>A new cart; everything may be given at once, or later.</summary>
public sealed record NewCart : IFreeText
{
    /// <summary>Currency of its prices; KRW when not given.</summary>
    public string? Currency { get; init; }

    /// <summary>Language, <c>en</c> or <c>ko</c>; the browser's when not given.</summary>
    public string? Locale { get; init; }

    /// <summary>Lines.</summary>
    public IReadOnlyList<NewLine>? Lines { get; init; }

    /// <summary>Contact.</summary>
    public ContactBody? Contact { get; init; }

    /// <summary>Shipping address.</summary>
    public AddressBody? ShippingAddress { get; init; }

    /// <summary>Shipping option.</summary>
    public string? ShippingOption { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => CartBodies.FreeTexts(Contact, ShippingAddress);
}
