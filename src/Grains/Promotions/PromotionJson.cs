using System.Text.Json.Serialization;
using Ecommerce.Contracts;

namespace Ecommerce.Grains.Promotions;

/// <summary>The stored form. Pinned by golden files.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EnumText)])]
[JsonSerializable(typeof(PromotionState))]
[JsonSerializable(typeof(PromotionUse))]
public sealed partial class PromotionJson : JsonSerializerContext;
