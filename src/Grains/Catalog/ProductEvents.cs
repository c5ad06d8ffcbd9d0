namespace Ecommerce.Grains.Catalog;

/// <summary>Types of the events of a product; each carries the whole product, so that a projection needs no other.</summary>
public static class ProductEvents
{
    public const string Created = "product.created";

    public const string Updated = "product.updated";

    public const string PricesChanged = "product.prices_changed";
}
