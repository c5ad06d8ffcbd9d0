using System.Text.Json.Serialization;
using Ecommerce.Contracts;

namespace Ecommerce.Grains.Inventory;

/// <summary>The stored form. Pinned by golden files.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EnumText)])]
[JsonSerializable(typeof(SkuState))]
[JsonSerializable(typeof(Hold))]
[JsonSerializable(typeof(Movement))]
[JsonSerializable(typeof(StockAnswer))]
[JsonSerializable(typeof(Rejection))]
public sealed partial class InventoryJson : JsonSerializerContext;
