namespace Ecommerce.Ports.Catalog;

/// <summary>A page; <see cref="Next"/> is <c>null</c> on the last one.</summary>
public sealed record ProductPage(IReadOnlyList<ProductSummary> Items, ProductCursor? Next);
