using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Catalog;

/// <summary>Attributes between bodies and contracts. Numbers travel in thousandths inside the shop.</summary>
internal static class AttributeMapping
{
    private const decimal Scale = 1000;

    public static ProductAttribute ToContract(this AttributeBody body) => new()
    {
        Name = body.Name,
        Label = LocaleMap.Of(body.Label),
        Kind = body.Kind,
        Text = body.Text is null ? null : LocaleMap.Of(body.Text),
        Thousandths = body.Number is { } number ? ToThousandths(number) : null,
        Unit = body.Unit,
        Flag = body.Boolean,
        Choice = body.Choice,
        Date = body.Date,
    };

    public static AttributeBody ToBody(this ProductAttribute attribute) => new()
    {
        Name = attribute.Name,
        Label = attribute.Label.Texts,
        Kind = attribute.Kind,
        Text = attribute.Text?.Texts,
        Number = attribute.Thousandths / Scale,
        Unit = attribute.Unit,
        Boolean = attribute.Flag,
        Choice = attribute.Choice,
        Date = attribute.Date,
    };

    public static AttributeDetails ToDetails(this ProductAttribute attribute, string locale) => new()
    {
        Name = attribute.Name,
        Label = attribute.Label.In(locale),
        Kind = attribute.Kind,
        Text = attribute.Text?.In(locale),
        Number = attribute.Thousandths / Scale,
        Unit = attribute.Unit,
        Boolean = attribute.Flag,
        Choice = attribute.Choice,
        Date = attribute.Date,
    };

    /// <summary>Whether a number has more decimals than the shop keeps.</summary>
    public static bool IsTooFine(this AttributeBody body) => body.Number is { } number && Math.Abs(number) < ProductLimits.Thousandths && number * Scale % 1 != 0;

    // Out of range stays out of range: the check after this refuses it.
    private static long ToThousandths(decimal number) => (long)decimal.Truncate(Math.Clamp(number, -ProductLimits.Thousandths, ProductLimits.Thousandths) * Scale);
}
