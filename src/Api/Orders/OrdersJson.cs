using System.Text.Json.Serialization;
using Ecommerce.Api.Http;

namespace Ecommerce.Api.Orders;

/// <summary>The bodies of the orders area.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NewOrder))]
[JsonSerializable(typeof(NewPayment))]
[JsonSerializable(typeof(Cancellation))]
[JsonSerializable(typeof(OrderReceipt))]
[JsonSerializable(typeof(OrderAccepted))]
[JsonSerializable(typeof(OrderBody))]
[JsonSerializable(typeof(Page<OrderItem>))]
[JsonSerializable(typeof(TimelineBody))]
public sealed partial class OrdersJson : JsonSerializerContext;
