using System.Text.Json;
using Ecommerce.Records;
using Ecommerce.Records.Facet;

namespace Ecommerce.Tests.Unit.Wire;

/// <summary>The body of a record's head.</summary>
internal sealed record RecordForm<TState>(RecordKind<TState> Kind) : StoredForm(Kind.Name)
    where TState : class, new()
{
    private static readonly DateTimeOffset At = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    public override byte[] Write() => RecordBody.Write(Kind, FullContent());

    public override (object Full, object Read) Read(byte[] stored)
    {
        var read = RecordBodyReader.Read(Kind, new(Kind.Name, "key"), stored);
        // What is written of it again shows the members beside the state; those of JSON elements have no equality of their own.
        return ((FullContent().State, StoredForm.Indent(Write())), (read.State, StoredForm.Indent(RecordBody.Write(Kind, read))));
    }

    private RecordContent<TState> FullContent() => new()
    {
        State = (TState)Full.Make(typeof(TState)),
        Revision = 7,
        Sequence = 9,
        DueAt = At,
        Answers = new Dictionary<string, RecordAnswer> { ["operation-1"] = new("fingerprint", At, JsonElement.Parse("true")) },
        Outbox = [new($"{Kind.Name}/key/9", 9, $"{Kind.Name}.changed", At, JsonElement.Parse("{}"))],
    };
}
