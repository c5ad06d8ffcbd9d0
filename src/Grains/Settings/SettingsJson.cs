using System.Text.Json.Serialization;
using Ecommerce.Contracts;

namespace Ecommerce.Grains.Settings;

/// <summary>The stored form. Pinned by golden files.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EnumText)])]
[JsonSerializable(typeof(SettingsState))]
[JsonSerializable(typeof(SettingsChanged))]
public sealed partial class SettingsJson : JsonSerializerContext;
