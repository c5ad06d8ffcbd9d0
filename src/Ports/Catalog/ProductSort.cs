namespace Ecommerce.Ports.Catalog;

/// <summary>Order of a list of products.</summary>
public enum ProductSort
{
    /// <summary>By creation, the youngest first.</summary>
    Newest,

    /// <summary>By slug, a to z.</summary>
    Slug,
}
