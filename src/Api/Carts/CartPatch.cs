using Ecommerce.Api.Http;

namespace Ecommerce.Api.Carts;

/// <summary>A change of a cart; what is missing stays.</summary>
public sealed record CartPatch : IFreeText
{
    /// <summary>Currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Language.</summary>
    public string? Locale { get; init; }

    /// <summary>Contact.</summary>
    public ContactBody? Contact { get; init; }

    /// <summary>Shipping address.</summary>
    public AddressBody? ShippingAddress { get; init; }

    /// <summary>Shipping option.</summary>
    public string? ShippingOption { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => CartBodies.FreeTexts(Contact, ShippingAddress);
}
