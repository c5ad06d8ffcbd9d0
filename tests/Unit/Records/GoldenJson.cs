using System.Text.Json.Serialization;
using Ecommerce.Records;

namespace Ecommerce.Tests.Unit.Records;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GoldenState))]
public sealed partial class GoldenJson : JsonSerializerContext
{
    public static RecordKind<GoldenState> Kind => new() { Name = "golden", Schema = 3, Json = Default.GoldenState };
}
