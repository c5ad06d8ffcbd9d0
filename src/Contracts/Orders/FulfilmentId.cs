using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ecommerce.Contracts.Orders;

/// <summary>Names one fulfilment of an order: derived from the order and the key under which it was asked for.</summary>
[GenerateSerializer, Immutable, Alias("orders.FulfilmentId"), JsonConverter(typeof(IdJsonConverter<FulfilmentId>))]
public readonly record struct FulfilmentId : IId<FulfilmentId>
{
    private FulfilmentId(string value) => Value = value;

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static string Prefix => "ful_";

    /// <inheritdoc/>
    public static FulfilmentId From(string value) => new(value);

    /// <summary>The id of the fulfilment that this key makes of this order; the same each time.</summary>
    public static FulfilmentId Derive(OrderId order, string operationId) => new(IdText.Derive(Prefix, order.Value, operationId));

    /// <inheritdoc/>
    public static FulfilmentId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a valid FulfilmentId.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FulfilmentId result)
    {
        var valid = IdText.IsValid(s, Prefix);
        result = valid ? new FulfilmentId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
