using System.Text.Json.Serialization;

namespace Ecommerce.Api.Users.Tokens;

/// <summary>Form of the key ring's file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(StoredKeyRing))]
internal sealed partial class KeyRingJson : JsonSerializerContext;
