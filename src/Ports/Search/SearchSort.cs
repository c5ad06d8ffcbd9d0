namespace Ecommerce.Ports.Search;

/// <summary>Order of results; equal ones stand by id.</summary>
public enum SearchSort
{
    /// <summary>What fits the text best; without a text as <see cref="Newest"/>.</summary>
    Relevance,

    /// <summary>Cheapest first, by the lowest price that passes the filters.</summary>
    Price,

    /// <summary>Dearest first, by the lowest price that passes the filters.</summary>
    PriceDescending,

    /// <summary>By creation, the youngest first.</summary>
    Newest,

    /// <summary>By name.</summary>
    Name,
}
