namespace Ecommerce.Ports.Orders;

/// <summary>A page; <see cref="Next"/> is <c>null</c> on the last one.</summary>
public sealed record OrderPage(IReadOnlyList<OrderSummary> Items, OrderCursor? Next);
