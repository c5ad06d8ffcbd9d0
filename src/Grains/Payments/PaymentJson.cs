using System.Text.Json.Serialization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Grains.Payments;

/// <summary>The stored form. Pinned by golden files.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EnumText)])]
[JsonSerializable(typeof(PaymentState))]
[JsonSerializable(typeof(PaymentView))]
public sealed partial class PaymentJson : JsonSerializerContext;
