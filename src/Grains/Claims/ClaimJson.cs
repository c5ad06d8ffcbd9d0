using System.Text.Json.Serialization;

namespace Ecommerce.Grains.Claims;

/// <summary>Stored form of claims.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ClaimState))]
public sealed partial class ClaimJson : JsonSerializerContext;
