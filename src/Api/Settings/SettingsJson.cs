using System.Text.Json.Serialization;

namespace Ecommerce.Api.Settings;

/// <summary>The bodies of the settings.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SettingsBody))]
[JsonSerializable(typeof(MarketBody))]
public sealed partial class SettingsJson : JsonSerializerContext;
