using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Catalog;
using Ecommerce.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Ecommerce.Grains.Catalog;

/// <summary>Registers what the catalogue keeps.</summary>
public static class CatalogRecordExtensions
{
    /// <summary>Adds the kinds of products and of the category tree.</summary>
    public static IServiceCollection AddCatalogRecords(this IServiceCollection services) =>
        services.AddRecordKind(new RecordKind<ProductState>
        {
            Name = ProductNames.Kind,
            Schema = 1,
            Json = ProductJson.Default.ProductState,
            Indexes = [.. ProductIndexes.All.Select(index => new RecordIndex(index.Name, index.Paths, index.IsUnique))],
        }).AddRecordKind(new RecordKind<CategoriesState> { Name = CategoriesGrain.Kind, Schema = 1, Json = ProductJson.Default.CategoriesState });
}
