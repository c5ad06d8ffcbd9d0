using System.Text.Json;
using Ecommerce.Grains.Catalog;
using Ecommerce.Ports.Events;
using Ecommerce.Ports.Search;

namespace Ecommerce.Grains.Search;

/// <summary>
/// Puts what happens in the catalogue into the search index. Each event carries the whole product or tree with its revision, so one that comes
/// twice or late does no harm. What throws is published again.
/// </summary>
public sealed class ProductIndexer(IProductSearchIndex index)
{
    /// <summary>Handles one event; those of other features are none of its business.</summary>
    public Task HandleAsync(ShopEvent shopEvent, CancellationToken cancellationToken) => shopEvent.Type switch
    {
        ProductEvents.Created or ProductEvents.Updated or ProductEvents.PricesChanged =>
            index.PutAsync([shopEvent.Data.Deserialize(ProductJson.Default.ProductView)!], cancellationToken),
        CategoriesGrain.CategoriesChanged =>
            index.PutCategoriesAsync(shopEvent.Data.Deserialize(ProductJson.Default.CategoryTree)!, cancellationToken),
        _ => Task.CompletedTask,
    };
}
