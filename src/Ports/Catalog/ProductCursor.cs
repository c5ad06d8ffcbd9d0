using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Ports.Catalog;

/// <summary>A place in a list: the last product's sort key (its time of creation in ISO 8601, or its slug) and id.</summary>
public sealed record ProductCursor(string SortKey, ProductId Id);
