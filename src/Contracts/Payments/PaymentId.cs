using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ecommerce.Contracts.Payments;

/// <summary>Names the payment of an order: one per order, with its id.</summary>
[GenerateSerializer, Immutable, Alias("payments.PaymentId"), JsonConverter(typeof(IdJsonConverter<PaymentId>))]
public readonly record struct PaymentId : IId<PaymentId>
{
    private PaymentId(string value) => Value = value;

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static string Prefix => "pay_";

    /// <inheritdoc/>
    public static PaymentId From(string value) => new(value);

    /// <summary>The payment of this order.</summary>
    public static PaymentId Of(Orders.OrderId order) => new(string.Concat(Prefix, order.Value.AsSpan(Orders.OrderId.Prefix.Length)));

    /// <summary>The order of this payment.</summary>
    public Orders.OrderId Order => Orders.OrderId.From(string.Concat(Orders.OrderId.Prefix, Value.AsSpan(Prefix.Length)));

    /// <inheritdoc/>
    public static PaymentId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a valid PaymentId.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PaymentId result)
    {
        var valid = IdText.IsValid(s, Prefix);
        result = valid ? new PaymentId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
