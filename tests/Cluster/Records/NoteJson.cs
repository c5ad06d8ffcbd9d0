using System.Text.Json.Serialization;
using Ecommerce.Records;

namespace Ecommerce.Tests.Cluster.Records;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NoteState))]
[JsonSerializable(typeof(TicketState))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(string))]
public sealed partial class NoteJson : JsonSerializerContext
{
    public static RecordKind<NoteState> Kind => new()
    {
        Name = "note",
        Schema = 1,
        Json = Default.NoteState,
        View = static (_, state, _, exists) => exists ? state : null,
        Indexes = [new("number", ["state.number"], Unique: true), new("text", ["state.text"])],
    };

    public static RecordKind<TicketState> Ticket => new() { Name = "ticket", Schema = 1, Json = Default.TicketState };
}
