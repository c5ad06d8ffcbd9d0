using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ecommerce.Tests.Unit.Wire;

/// <summary>What lies beside or inside a head: an entry, a remembered answer, the data of an event.</summary>
internal sealed record PartForm(string Name, JsonTypeInfo Json) : StoredForm(Name)
{
    public override byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(Full.Make(Json.Type), Json);

    public override (object Full, object Read) Read(byte[] stored) => (Full.Make(Json.Type), JsonSerializer.Deserialize(stored, Json)!);
}
