using Ecommerce.Contracts.Orders;

namespace Ecommerce.Ports.Orders;

/// <summary>A place in the list: the last order's sort key and id.</summary>
public sealed record OrderCursor(DateTimeOffset PlacedAt, OrderId Id);
