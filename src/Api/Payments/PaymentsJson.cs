using System.Text.Json.Serialization;

namespace Ecommerce.Api.Payments;

/// <summary>The bodies of the payments area.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PaymentBody))]
[JsonSerializable(typeof(NewReconciliation))]
[JsonSerializable(typeof(ReconciliationBody))]
public sealed partial class PaymentsJson : JsonSerializerContext;
