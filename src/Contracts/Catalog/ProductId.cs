using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ecommerce.Contracts.Catalog;

/// <summary>Names a product.</summary>
[GenerateSerializer, Immutable, Alias("catalog.ProductId"), JsonConverter(typeof(IdJsonConverter<ProductId>))]
public readonly record struct ProductId : IId<ProductId>
{
    private ProductId(string value) => Value = value;

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static string Prefix => "prd_";

    /// <inheritdoc/>
    public static ProductId From(string value) => new(value);

    /// <summary>A fresh id that sorts by age.</summary>
    public static ProductId New(TimeProvider clock) => new(IdText.New(Prefix, clock));

    /// <inheritdoc/>
    public static ProductId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a valid ProductId.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ProductId result)
    {
        var valid = IdText.IsValid(s, Prefix);
        result = valid ? new ProductId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
