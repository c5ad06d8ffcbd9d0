using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ecommerce.Contracts.Orders;

/// <summary>Names an order: derived from the cart and the idempotency key, so that a repeated placing meets the order it made.</summary>
[GenerateSerializer, Immutable, Alias("orders.OrderId"), JsonConverter(typeof(IdJsonConverter<OrderId>))]
public readonly record struct OrderId : IId<OrderId>
{
    private OrderId(string value) => Value = value;

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static string Prefix => "ord_";

    /// <inheritdoc/>
    public static OrderId From(string value) => new(value);

    /// <summary>The id of the order that this key makes of this cart; the same each time.</summary>
    public static OrderId Derive(Carts.CartId cart, string idempotencyKey) => new(IdText.Derive(Prefix, cart.Value, idempotencyKey));

    /// <inheritdoc/>
    public static OrderId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a valid OrderId.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrderId result)
    {
        var valid = IdText.IsValid(s, Prefix);
        result = valid ? new OrderId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
