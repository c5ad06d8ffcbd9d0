using System.Text.Json.Serialization;

namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>Stripe's member names, read and written without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PaymentIntent))]
[JsonSerializable(typeof(PaymentIntentList))]
[JsonSerializable(typeof(Refund))]
[JsonSerializable(typeof(RefundList))]
[JsonSerializable(typeof(Charge))]
[JsonSerializable(typeof(ChargeBefore))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(GatewayEvent))]
internal sealed partial class StripeJson : JsonSerializerContext;
