namespace Ecommerce.Ports.Orders;

/// <summary>A page of orders that a person must look at, and where the next one begins; <c>null</c> when this is the last.</summary>
public sealed record AttentionPage(IReadOnlyList<AttentionItem> Items, OrderCursor? Next);
