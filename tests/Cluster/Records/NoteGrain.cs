using System.Text.Json;
using Ecommerce.Records;

namespace Ecommerce.Tests.Cluster.Records;

[GrainType("note")]
public sealed class NoteGrain([Record] IRecord<NoteState> record, TimeProvider clock, NoteDesk desk)
    : RecordGrain<NoteState>(record, clock), INoteGrain
{
    /// <summary>A note with this text says that its next write is near.</summary>
    public const string MoreToCome = "more to come";

    private readonly Guid _activation = Guid.NewGuid();

    public Task<NoteView> ReadAsync() => Task.FromResult(new NoteView
    {
        Text = Record.State.Text,
        Version = Record.Version,
        Revision = Record.Revision,
        Exists = Record.Exists,
        Outbox = Record.Outbox.Count,
        Sent = Record.State.Sent,
        Dues = Record.State.Dues,
        DueAt = Record.DueAt,
        WakeAt = Record.WakeAt,
        Activation = _activation,
    });

    public async Task<long> WriteAsync(string text, string? operationId = null)
    {
        if (operationId is not null && Record.FindAnswer(operationId) is { } answered)
            return answered.Fingerprint == text ? answered.Body.GetInt64() : throw new ArgumentException("Another text under this key.");
        var answer = JsonSerializer.SerializeToElement(Record.Revision + 1, NoteJson.Default.Int64);
        await Record.CommitAsync(new()
        {
            State = Record.State with { Text = text },
            DueAt = Record.DueAt,
            Answer = operationId is null ? null : new NewAnswer(operationId, text, answer),
        });
        return Record.Revision;
    }

    public Task SetNumberAsync(string number) => Record.CommitAsync(new() { State = Record.State with { Number = number } });

    public Task EmitAsync(params string[] events) => Record.CommitAsync(new()
    {
        State = Record.State,
        DueAt = Record.DueAt,
        Events = [.. events.Select(e => new NewEvent(e, JsonSerializer.SerializeToElement(Record.Revision, NoteJson.Default.Int64)))],
    });

    public Task ScheduleAsync(DateTimeOffset dueAt) => Record.CommitAsync(new() { State = Record.State, DueAt = dueAt });

    public Task KeepAsync(string key, string value) => Record.CommitAsync(new()
    {
        State = Record.State,
        Entries = [new(key, JsonSerializer.SerializeToUtf8Bytes(value, NoteJson.Default.String))],
    });

    public async Task<string[]> EntriesAsync(string prefix) =>
        [.. (await Record.ReadEntriesAsync(prefix)).Select(entry => entry.Key)];

    public Task ClearAsync() => Record.ClearAsync();

    public Task WriteTwiceAtOnceAsync() => Task.WhenAll(
        Record.CommitAsync(new() { State = Record.State }), Record.CommitAsync(new() { State = Record.State }));

    public async Task<string?> WriteThenReadAsync(string text)
    {
        try
        {
            await WriteAsync(text);
        }
        catch (RecordException)
        {
            // Exactly the mistake that the record must not let pass.
        }
        return Record.State.Text;
    }

    protected override bool IsWriteNear => Record.State.Text == MoreToCome;

    protected override async Task OnDueAsync()
    {
        desk.ReceiveDue(this.GetPrimaryKeyString());
        await Record.CommitAsync(new() { State = Record.State with { Dues = Record.State.Dues + 1 } });
    }

    protected override Task DispatchAsync(OutboxMessage message)
    {
        desk.Receive(message);
        return Task.CompletedTask;
    }

    protected override RecordChange<NoteState> MarkSent(RecordChange<NoteState> mark, IReadOnlyList<OutboxMessage> sent) =>
        mark with { State = mark.State with { Sent = mark.State.Sent + sent.Count } };
}
