using System.Text.Json.Serialization;
using Ecommerce.Api.Http;

namespace Ecommerce.Api.Catalog;

/// <summary>JSON of the catalogue's bodies.</summary>
[JsonSerializable(typeof(CreateProductBody))]
[JsonSerializable(typeof(UpdateProductBody))]
[JsonSerializable(typeof(SetPricesBody))]
[JsonSerializable(typeof(ProductRecord))]
[JsonSerializable(typeof(ProductDetails))]
[JsonSerializable(typeof(Page<ProductItem>))]
[JsonSerializable(typeof(Availability))]
[JsonSerializable(typeof(CategoryList))]
[JsonSerializable(typeof(CategoryBody))]
[JsonSerializable(typeof(CategoryRecords))]
internal sealed partial class CatalogJson : JsonSerializerContext;
