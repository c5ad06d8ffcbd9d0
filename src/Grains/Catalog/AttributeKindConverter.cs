using System.Text.Json;
using System.Text.Json.Serialization;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Grains.Catalog;

/// <summary>Stores a kind of attribute by its name, so that reordering the enum changes no product.</summary>
public sealed class AttributeKindConverter() : JsonStringEnumConverter<AttributeKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
