using System.Text.Json.Serialization;
using Ecommerce.Contracts;

namespace Ecommerce.Grains.Users.Audit;

/// <summary>The stored form. Pinned by golden files.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EnumText)])]
[JsonSerializable(typeof(AuditState))]
public sealed partial class AuditJson : JsonSerializerContext;
