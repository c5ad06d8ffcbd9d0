using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Ecommerce.Contracts.Promotions;

/// <summary>What a buyer types to get a promotion: 3 to 40 capitals, digits and hyphens; small letters are read as capitals.</summary>
[GenerateSerializer, Immutable, Alias("promotions.CouponCode"), JsonConverter(typeof(IdJsonConverter<CouponCode>))]
public readonly partial record struct CouponCode : IId<CouponCode>
{
    private CouponCode(string value) => Value = value;

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static string Prefix => "";

    /// <inheritdoc/>
    public static CouponCode From(string value) => new(value.ToUpperInvariant());

    /// <inheritdoc/>
    public static CouponCode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException($"'{s}' is not a valid CouponCode.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CouponCode result)
    {
        var valid = s is not null && Shape().IsMatch(s);
        result = valid ? From(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex("^[A-Za-z0-9-]{3,40}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
