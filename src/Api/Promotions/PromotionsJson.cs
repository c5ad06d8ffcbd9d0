using System.Text.Json.Serialization;
using Ecommerce.Api.Http;

namespace Ecommerce.Api.Promotions;

/// <summary>The bodies of promotions.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NewPromotionBody))]
[JsonSerializable(typeof(PromotionTerms))]
[JsonSerializable(typeof(PromotionBody))]
[JsonSerializable(typeof(Page<PromotionBody>))]
public sealed partial class PromotionsJson : JsonSerializerContext;
