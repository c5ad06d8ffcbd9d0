using System.Text.Json;
using System.Text.Json.Serialization;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Grains.Catalog;

/// <summary>Stores a tax class by its name, so that reordering the enum changes no product.</summary>
public sealed class TaxClassConverter() : JsonStringEnumConverter<TaxClass>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
