using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ecommerce.Contracts;

/// <summary>Enumerations are written as camelCase words, in records and in the API alike; numbers are refused.</summary>
public sealed class EnumText() : JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
