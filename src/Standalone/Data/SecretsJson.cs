using System.Text.Json.Serialization;

namespace Ecommerce.Standalone.Data;

/// <summary>JSON of the files in the secrets folder.</summary>
[JsonSerializable(typeof(ShopSecrets))]
internal sealed partial class SecretsJson : JsonSerializerContext;
