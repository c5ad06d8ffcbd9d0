using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;

namespace Ecommerce.Api.Carts;

/// <summary>Checks the bodies of carts and turns them into contracts, and contracts into bodies.</summary>
internal static class CartBodies
{
    public static IEnumerable<(string Pointer, string? Text)> FreeTexts(ContactBody? contact, AddressBody? address, string? root = null)
    {
        if (contact is not null) yield return ($"{root ?? "/contact"}/email", contact.Email);
        if (address is null) yield break;

        var at = root ?? "/shippingAddress";
        yield return ($"{at}/name", address.Name);
        yield return ($"{at}/city", address.City);
        yield return ($"{at}/region", address.Region);
        yield return ($"{at}/line1", address.Line1);
        yield return ($"{at}/line2", address.Line2);
    }

    public static void Check(Validate check, ContactBody? contact, string at)
    {
        if (contact is null) return;
        check.Email($"{at}/email", contact.Email).Text($"{at}/phone", contact.Phone, 0, 32);
    }

    public static void Check(Validate check, AddressBody? address, string at)
    {
        if (address is null) return;
        check.Text($"{at}/name", address.Name, 1, 100)
            .Country($"{at}/country", address.Country)
            .Text($"{at}/postalCode", address.PostalCode, 0, 16)
            .Text($"{at}/region", address.Region, 0, 100)
            .Text($"{at}/city", address.City, 1, 100)
            .Text($"{at}/line1", address.Line1, 1, 200)
            .Text($"{at}/line2", address.Line2, 0, 200)
            .Text($"{at}/phone", address.Phone, 0, 32);
        if (address.Country == "KR")
        {
            check.That(
                address.PostalCode is { Length: 5 } code && code.All(char.IsAsciiDigit),
                $"{at}/postalCode", "not_a_postal_code", "A Korean postal code has five digits.");
        }
    }

    public static Contact ToContract(ContactBody contact) => new() { Email = contact.Email, Phone = contact.Phone ?? "" };

    public static Address ToContract(AddressBody address) => new()
    {
        Name = address.Name,
        Country = address.Country,
        PostalCode = address.PostalCode ?? "",
        Region = address.Region ?? "",
        City = address.City,
        Line1 = address.Line1,
        Line2 = address.Line2 ?? "",
        Phone = address.Phone ?? "",
    };

    public static ContactBody Of(Contact contact) => new() { Email = contact.Email, Phone = NullIfEmpty(contact.Phone) };

    public static AddressBody Of(Address address) => new()
    {
        Name = address.Name,
        Country = address.Country,
        PostalCode = NullIfEmpty(address.PostalCode),
        Region = NullIfEmpty(address.Region),
        City = address.City,
        Line1 = address.Line1,
        Line2 = NullIfEmpty(address.Line2),
        Phone = NullIfEmpty(address.Phone),
    };

    public static TotalsBody Totals(Quote quote) => new()
    {
        Subtotal = quote.Subtotal,
        DiscountTotal = quote.DiscountTotal,
        ShippingTotal = quote.ShippingTotal,
        TaxTotal = quote.TaxTotal,
        TaxIncluded = quote.TaxIncluded,
        Total = quote.Total,
        TaxLines = [.. quote.TaxLines.Select(tax => new TaxLineBody { Rate = tax.Rate, Amount = tax.Amount })],
    };

    public static LineBody Line(QuoteLine line, string locale) => new()
    {
        Sku = line.Sku.Value,
        ProductId = line.Product.Value,
        Name = line.Name.In(locale),
        Quantity = line.Quantity,
        UnitPrice = line.UnitPrice,
        Discount = line.Discount,
        Total = line.Total,
    };

    public static IReadOnlyList<CouponBody> Coupons(Quote quote, string locale) =>
    [
        .. quote.Coupons.Select(coupon => new CouponBody
        {
            Code = coupon.Code,
            Name = coupon.Name?.In(locale),
            Discount = coupon.Discount,
            ShippingDiscount = coupon.ShippingDiscount,
            Refusal = coupon.Refusal,
        }),
    ];

    /// <summary>A cart that cannot be priced is shown all the same, with the reason: a product that left the shop must not lock a cart.</summary>
    public static CartBody Cart(PricedCart priced, string? token = null, MergeReport? merge = null)
    {
        var (cart, quote) = (priced.Cart, priced.Quote);
        return new()
        {
            Id = cart.Id,
            Token = token,
            Version = cart.Version,
            Currency = cart.Currency,
            Locale = cart.Locale,
            Lines = quote is null
                ? [.. cart.Lines.Select(Line)]
                : [.. quote.Lines.Select(line => Line(line, cart.Locale))],
            Contact = cart.Contact is { } contact ? Of(contact) : null,
            ShippingAddress = cart.ShippingAddress is { } address ? Of(address) : null,
            ShippingOption = cart.ShippingOption,
            Totals = quote is null ? null : Totals(quote),
            ShippingOptions = quote is null
                ? []
                : [.. quote.ShippingOptions.Select(option => new ShippingOptionBody { Code = option.Code, Name = option.Name.In(cart.Locale), Price = option.Price })],
            Coupons = quote is null
                ? [.. cart.Coupons.Select(code => new CouponBody { Code = code })]
                : Coupons(quote, cart.Locale),
            SavedForLater = [.. cart.Saved.Select(Line)],
            MergedInto = cart.MergedInto,
            MergeResult = merge is null ? null : Merge(merge),
            Problem = priced.Problem is { } why
                ? new() { Code = why.Code, Detail = why.Detail, Sku = why.Data.GetValueOrDefault("sku") }
                : null,
        };
    }

    private static LineBody Line(CartLine line) => new() { Sku = line.Sku.Value, ProductId = line.Product.Value, Quantity = line.Quantity };

    private static MergeResultBody Merge(MergeReport report) => new()
    {
        Lines = [.. report.Lines.Select(line => new MergeLineBody { Sku = line.Sku.Value, From = line.From, To = line.To, Reason = line.Reason })],
        Coupons = [.. report.Coupons.Select(coupon => new RefusedCouponBody { Code = coupon.Code, Reason = coupon.Reason })],
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
