namespace Ecommerce.Ports.Search;

/// <summary>Lowest and highest price in minor units.</summary>
public sealed record PriceRange(long Min, long Max);
