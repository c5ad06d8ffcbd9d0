using System.Text.Json.Serialization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Grains.Orders;

/// <summary>The stored form. Pinned by golden files.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EnumText)])]
[JsonSerializable(typeof(OrderState))]
[JsonSerializable(typeof(OrderEventData))]
[JsonSerializable(typeof(TimelineEntry))]
[JsonSerializable(typeof(LookupMail))]
[JsonSerializable(typeof(OrderGrant))]
public sealed partial class OrderJson : JsonSerializerContext;
