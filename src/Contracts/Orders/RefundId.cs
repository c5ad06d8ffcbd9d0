using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ecommerce.Contracts.Orders;

/// <summary>Names one refund of an order: derived from the order and the key under which it was asked for.</summary>
[GenerateSerializer, Immutable, Alias("orders.RefundId"), JsonConverter(typeof(IdJsonConverter<RefundId>))]
public readonly record struct RefundId : IId<RefundId>
{
    private RefundId(string value) => Value = value;

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static string Prefix => "ref_";

    /// <inheritdoc/>
    public static RefundId From(string value) => new(value);

    /// <summary>The id of the refund that this key makes of this order; the same each time.</summary>
    public static RefundId Derive(OrderId order, string operationId) => new(IdText.Derive(Prefix, order.Value, operationId));

    /// <inheritdoc/>
    public static RefundId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a valid RefundId.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RefundId result)
    {
        var valid = IdText.IsValid(s, Prefix);
        result = valid ? new RefundId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
