using System.Text.Json.Serialization;
using Ecommerce.Contracts;

namespace Ecommerce.Grains.Carts;

/// <summary>The stored form. Pinned by golden files.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EnumText)])]
[JsonSerializable(typeof(CartState))]
[JsonSerializable(typeof(Rejection))]
public sealed partial class CartJson : JsonSerializerContext;
