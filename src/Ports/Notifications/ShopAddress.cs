namespace Ecommerce.Ports.Notifications;

/// <summary>
/// Where people find the shop's pages. It is configured and never taken from a request: whoever asks for a mail must not choose where its link leads.
/// </summary>
public sealed class ShopAddress
{
    private readonly string? _origin;

    private ShopAddress(string? origin) => _origin = origin;

    /// <summary>A host that has no pages: mails bring codes without links.</summary>
    public static ShopAddress None { get; } = new(null);

    /// <summary>The pages at this origin, such as <c>https://shop.example.com</c>.</summary>
    public static ShopAddress At(Uri origin) => new(origin.GetLeftPart(UriPartial.Authority));

    /// <summary>
    /// A link to a page with a secret for it; <c>null</c> where there are no pages. The secret stands behind a <c>#</c>, which browsers send to nobody.
    /// </summary>
    public string? LinkTo(string page, string secret) => _origin is null ? null : $"{_origin}{page}#{secret}";
}
