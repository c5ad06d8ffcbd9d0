using Ecommerce.Api.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Orders;

namespace Ecommerce.Api.Orders;

/// <summary>Turns orders into bodies.</summary>
internal static class OrderBodies
{
    public static OrderReceipt Receipt(OrderView order) => new()
    {
        OrderId = order.Id,
        Number = order.Number!,
        Status = "confirmed",
        PlacedAt = order.PlacedAt,
        ConfirmedAt = order.ConfirmedAt!.Value,
        Lines = [.. order.Quote.Lines.Select(line => CartBodies.Line(line, order.Locale))],
        Totals = CartBodies.Totals(order.Quote),
    };

    public static OrderAccepted Accepted(OrderView order) => new()
    {
        OrderId = order.Id,
        Status = order.Status,
        PaymentStatus = order.PaymentStatus,
        NextAction = Next(order),
        Poll = $"/api/orders/{order.Id}",
    };

    public static OrderBody Order(OrderView order, bool isForStaff) => new()
    {
        Id = order.Id,
        Number = order.Number,
        Status = order.Status,
        PaymentStatus = order.PaymentStatus,
        FulfilmentStatus = order.FulfilmentStatus,
        PaymentId = PaymentId.Of(order.Id).Value,
        PlacedAt = order.PlacedAt,
        ConfirmedAt = order.ConfirmedAt,
        PayUntil = order.Status == OrderStatus.Pending ? order.Deadline : null,
        Lines = [.. order.Quote.Lines.Select(line => CartBodies.Line(line, order.Locale))],
        Coupons = CartBodies.Coupons(order.Quote, order.Locale),
        Totals = CartBodies.Totals(order.Quote),
        Contact = CartBodies.Of(order.Contact),
        ShippingAddress = CartBodies.Of(order.ShippingAddress),
        ShippingOption = order.ShippingOption,
        Fulfilments = [.. order.Fulfilments.Select(parcel => FulfilmentEndpoints.Body(parcel, isForStaff))],
        Returns = [.. order.Returns.Select(ReturnBodies.Of)],
        ReturnUntil = order.ReturnUntil,
        Refunds = [.. order.Refunds.Select(refund => RefundBodies.Of(refund, isForStaff))],
        DeclineCode = order.Status == OrderStatus.Pending ? order.Attempts[^1].DeclineCode : null,
        NextAction = Next(order),
        NeedsAttention = isForStaff ? order.NeedsAttention : null,
        AttentionSince = isForStaff ? order.AttentionSince : null,
        Concerns = isForStaff ? [.. order.Concerns.Select(Concern)] : null,
    };

    public static ConcernBody Concern(OrderConcern concern) => new() { Reason = concern.Reason, About = concern.About, Since = concern.Since };

    public static OrderItem Item(OrderSummary order) => new()
    {
        Id = order.Id,
        Number = order.Number,
        Status = order.Status,
        PaymentStatus = order.PaymentStatus,
        FulfilmentStatus = order.FulfilmentStatus,
        Total = order.Total,
        Units = order.Units,
        PlacedAt = order.PlacedAt,
    };

    private static NextAction? Next(OrderView order) =>
        order.Status == OrderStatus.Pending && order.Attempts[^1].ActionUrl is { } url ? new() { Type = "redirect", Url = url } : null;
}
