using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Ports.Catalog;

/// <summary>
/// Lists of published products, from the indexes of the store that keeps them. A product is there as soon as it is written.
/// </summary>
public interface IProductQueries
{
    /// <summary>A page of published products.</summary>
    Task<ProductPage> ListAsync(ProductFilter filter, CancellationToken cancellationToken);

    /// <summary>The product with this slug, published or not, or <c>null</c>. A slug never moves to another product.</summary>
    Task<ProductId?> FindBySlugAsync(string slug, CancellationToken cancellationToken);
}
