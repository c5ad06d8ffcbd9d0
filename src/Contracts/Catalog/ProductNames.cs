using Ecommerce.Contracts.Claims;

namespace Ecommerce.Contracts.Catalog;

/// <summary>The one spelling of the names that products claim; see <see cref="IClaimGrain"/>.</summary>
public static class ProductNames
{
    /// <summary>Grain type of products.</summary>
    public const string Kind = "product";

    /// <summary>The space of slugs.</summary>
    public const string SlugSpace = "slug";

    /// <summary>The space of SKUs.</summary>
    public const string SkuSpace = "sku";

    /// <summary>Key of the claim on a slug.</summary>
    public static string OfSlug(string slug) => $"{SlugSpace}/{slug}";

    /// <summary>Key of the claim on a SKU.</summary>
    public static string OfSku(Sku sku) => $"{SkuSpace}/{sku}";

    /// <summary>A product as the owner of names.</summary>
    public static NameOwner Owner(ProductId product) => new() { Kind = Kind, Key = product.Value };
}
