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
[JsonSerializable(typeof(NewLookup))]
[JsonSerializable(typeof(LookupAccepted))]
[JsonSerializable(typeof(LookupRedemption))]
[JsonSerializable(typeof(OrderPass))]
[JsonSerializable(typeof(CaptureRequest))]
[JsonSerializable(typeof(Resolution))]
[JsonSerializable(typeof(Page<AttentionItemBody>))]
[JsonSerializable(typeof(NewReturn))]
[JsonSerializable(typeof(ReturnStep))]
[JsonSerializable(typeof(ReturnReceipt))]
[JsonSerializable(typeof(ReturnBody))]
[JsonSerializable(typeof(NewFulfilment))]
[JsonSerializable(typeof(FulfilmentBody))]
[JsonSerializable(typeof(RefundRequest))]
[JsonSerializable(typeof(RefundProposalBody))]
[JsonSerializable(typeof(RefundReceipt))]
public sealed partial class OrdersJson : JsonSerializerContext;
