using Ecommerce.Records;

namespace Ecommerce.Tests.Cluster.Records;

[GrainType("ticket")]
public sealed class TicketGrain([Record(LoadOnActivation = false)] IRecord<TicketState> record, TimeProvider clock)
    : RecordGrain<TicketState>(record, clock), ITicketGrain
{
    public async Task<(string? Holder, bool Inserted)> TakeAsync(string holder)
    {
        var inserted = await Record.TryInsertAsync(new() { State = new() { Holder = holder } });
        return (Record.State.Holder, inserted);
    }

    public async Task<string?> PeekAsync()
    {
        await Record.LoadAsync();
        return Record.State.Holder;
    }

    public Task<string?> PeekUnreadAsync() => Task.FromResult(Record.State.Holder);
}
