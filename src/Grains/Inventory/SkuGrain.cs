using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Records;
using Ecommerce.Records.Hot;

namespace Ecommerce.Grains.Inventory;

/// <summary>
/// The shell around <see cref="SkuRules"/>: commands queue, one loop decides them in order on a copy of the committed book,
/// writes once, swaps and answers all.
/// </summary>
[GrainType("sku")]
public sealed class SkuGrain : Grain, ISkuGrain
{
    private const int MaxBatch = 500;
    private const int ForgetPerBatch = 50;

    private readonly IRecord<SkuState> _record;
    private readonly TimeProvider _clock;
    private readonly DrainQueue<StockBook> _queue;
    private readonly Dictionary<string, Hold> _holds = new(StringComparer.Ordinal);
    private readonly Queue<string> _ended = new();
    private NewAnswer? _answer;

    /// <summary>Creates the grain.</summary>
    public SkuGrain([Record] IRecord<SkuState> record, TimeProvider clock)
    {
        _record = record;
        _clock = clock;
        _queue = new(WriteBatchAsync, MaxBatch);
    }

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        const int page = 5_000;
        string? after = null;
        IReadOnlyList<StoredEntry> entries;
        do
        {
            entries = await _record.ReadEntriesAsync(StockBook.HoldPrefix, after, page);
            foreach (var (key, body) in entries)
            {
                Remember(key[StockBook.HoldPrefix.Length..], JsonSerializer.Deserialize(body.Span, InventoryJson.Default.Hold)!);
                after = key;
            }
        }
        while (entries.Count == page);
    }

    /// <inheritdoc/>
    public async Task<Outcome<StockView>> AdjustAsync(AdjustStock command)
    {
        // One adjustment ends its batch, so that a batch carries at most one answer to remember.
        var outcome = await _queue.EnqueueAsync((book, now) => Adjust(book, command, now), endsBatch: true);
        return outcome.Rejection is { } refused
            ? new Outcome<StockView> { Rejection = refused, IsReplay = outcome.IsReplay }
            : new Outcome<StockView> { Value = View(), IsReplay = outcome.IsReplay };
    }

    /// <inheritdoc/>
    public Task<Outcome<HoldView>> HoldAsync(HoldStock command) => _queue.EnqueueAsync((book, now) => SkuRules.Hold(book, command, now));

    /// <inheritdoc/>
    public Task<Outcome<HoldView>> CommitAsync(ChangeHold command) => _queue.EnqueueAsync((book, now) => SkuRules.Commit(book, command, now));

    /// <inheritdoc/>
    public Task<Outcome<HoldView>> ReleaseAsync(ChangeHold command) => _queue.EnqueueAsync((book, now) => SkuRules.Release(book, command, now));

    /// <inheritdoc/>
    public Task<Outcome<HoldView>> ShipAsync(ShipStock command) =>
        _queue.EnqueueAsync((book, now) => StockRules.Ship(book, command, now), needs: command.HoldId);

    /// <inheritdoc/>
    public Task<Outcome<HoldView>> ReturnAsync(ReturnStock command) =>
        _queue.EnqueueAsync((book, now) => StockRules.Return(book, command, now), needs: command.HoldId);

    /// <inheritdoc/>
    public ValueTask<StockView?> GetAsync() => new(_record.Exists ? View() : null);

    /// <inheritdoc/>
    public async ValueTask<HoldView?> FindHoldAsync(string holdId) =>
        (_holds.GetValueOrDefault(holdId) ?? await ReadShippedAsync(holdId)) is { } hold ? SkuRules.View(holdId, hold) : null;

    private async Task WriteBatchAsync(IReadOnlyList<DrainQueue<StockBook>.Item> batch)
    {
        await RecallAsync(batch);
        var now = _clock.GetUtcNow();
        var book = new StockBook(_record.State, _holds);
        _answer = null;
        foreach (var item in batch) item.Decide(book, now);
        if (!book.HasChanges && _answer is null) return;

        ForgetEnded(book, now);
        await _record.CommitAsync(new() { State = book.State, Entries = book.Entries(_record.Revision + 1), Answer = _answer });
        foreach (var (id, hold) in book.Changed)
        {
            if (hold is null) _holds.Remove(id);
            else Remember(id, hold);
        }
    }

    private Outcome<bool> Adjust(StockBook book, AdjustStock command, DateTimeOffset now)
    {
        if (_record.FindAnswer(command.Operation.Id) is { } known) return Replay(known, command.Operation);
        var rejection = StockRules.Adjust(book, command, now);
        var body = rejection is null
            ? JsonSerializer.SerializeToElement<Rejection?>(null, InventoryJson.Default.Rejection!)
            : JsonSerializer.SerializeToElement(rejection, InventoryJson.Default.Rejection);
        _answer = new(command.Operation.Id, command.Operation.Fingerprint, body);
        return rejection is null ? true : rejection;
    }

    private static Outcome<bool> Replay(RecordAnswer known, Operation operation) =>
        known.Fingerprint != operation.Fingerprint
            ? Rejection.Of(Problems.IdempotencyKeyReused)
            : new Outcome<bool> { Value = true, Rejection = known.Body.Deserialize(InventoryJson.Default.Rejection), IsReplay = true };

    /// <summary>Brings back what was put away and this batch decides on.</summary>
    private async Task RecallAsync(IReadOnlyList<DrainQueue<StockBook>.Item> batch)
    {
        foreach (var item in batch)
        {
            if (item.Needs is { } id && !_holds.ContainsKey(id) && await ReadShippedAsync(id) is { } hold) Remember(id, hold);
        }
    }

    private async ValueTask<Hold?> ReadShippedAsync(string holdId)
    {
        // The key is the first of all that begin with it.
        var key = StockBook.ShippedPrefix + holdId;
        return await _record.ReadEntriesAsync(key, limit: 1) is [var (found, body)] && found == key
            ? JsonSerializer.Deserialize(body.Span, InventoryJson.Default.Hold)
            : null;
    }

    private void Remember(string id, Hold hold)
    {
        _holds[id] = hold;
        if (hold.IsEnded) _ended.Enqueue(id);
    }

    private void ForgetEnded(StockBook book, DateTimeOffset now)
    {
        for (var i = 0; i < ForgetPerBatch && _ended.TryPeek(out var id); i++)
        {
            // One that another order took again queues anew when that ends; waiting for it would keep all behind it for good.
            var hold = _holds.GetValueOrDefault(id);
            var isEnded = hold is { IsEnded: true };
            if (isEnded && !SkuRules.IsForgettable(hold!, now)) return;
            _ended.Dequeue();
            if (isEnded && !book.Changed.ContainsKey(id)) book.Forget(id);
        }
    }

    private StockView View()
    {
        var state = _record.State;
        return new()
        {
            Sku = Sku.From(this.GetPrimaryKeyString()),
            Revision = _record.Revision,
            OnHand = state.OnHand,
            Available = state.Available,
            Held = state.Held,
            Committed = state.Committed,
            Unavailable = state.Unavailable,
        };
    }
}
