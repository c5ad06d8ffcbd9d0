using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ecommerce.Contracts.Catalog;

/// <summary>The seller's code of one variant (stock keeping unit), e.g. <c>PAC-RIDGE38-SLA</c>.</summary>
[GenerateSerializer, Immutable, Alias("catalog.Sku"), JsonConverter(typeof(IdJsonConverter<Sku>))]
public readonly record struct Sku : IId<Sku>
{
    private Sku(string value) => Value = value;

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static string Prefix => "";

    /// <inheritdoc/>
    public static Sku From(string value) => new(value);

    /// <inheritdoc/>
    public static Sku Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a valid Sku.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Sku result)
    {
        var valid = IdText.IsValid(s, Prefix);
        result = valid ? new Sku(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
