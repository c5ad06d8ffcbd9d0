using System.Text.Json.Serialization;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Grains.Catalog;

/// <summary>How products, their answers and their events are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TaxClassConverter), typeof(AttributeKindConverter)])]
[JsonSerializable(typeof(ProductState))]
[JsonSerializable(typeof(ProductAnswer))]
[JsonSerializable(typeof(ProductView))]
[JsonSerializable(typeof(CategoriesState))]
[JsonSerializable(typeof(CategoryTree))]
public sealed partial class ProductJson : JsonSerializerContext;
