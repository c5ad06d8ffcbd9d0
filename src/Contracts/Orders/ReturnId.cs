using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ecommerce.Contracts.Orders;

/// <summary>Names one return of an order: derived from the order and the key under which it was asked for.</summary>
[GenerateSerializer, Immutable, Alias("orders.ReturnId"), JsonConverter(typeof(IdJsonConverter<ReturnId>))]
public readonly record struct ReturnId : IId<ReturnId>
{
    private ReturnId(string value) => Value = value;

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static string Prefix => "ret_";

    /// <inheritdoc/>
    public static ReturnId From(string value) => new(value);

    /// <summary>The id of the return that this key makes of this order; the same each time.</summary>
    public static ReturnId Derive(OrderId order, string operationId) => new(IdText.Derive(Prefix, order.Value, operationId));

    /// <inheritdoc/>
    public static ReturnId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a valid ReturnId.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReturnId result)
    {
        var valid = IdText.IsValid(s, Prefix);
        result = valid ? new ReturnId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
