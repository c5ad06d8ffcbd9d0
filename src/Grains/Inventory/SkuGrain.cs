using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Ports.Events;
using Ecommerce.Records;
using Ecommerce.Records.Hot;
using Microsoft.Extensions.Logging;

namespace Ecommerce.Grains.Inventory;

/// <summary>
/// The shell around <see cref="SkuRules"/>: commands queue, one loop decides them in order on a copy of the committed book,
/// writes once, swaps and answers all.
/// </summary>
[GrainType("sku")]
public sealed partial class SkuGrain : Grain, ISkuGrain, IRecordGrain
{
    private const int MaxBatch = 500;
    private const int ForgetPerBatch = 50;

    private readonly IRecord<SkuState> _record;
    private readonly TimeProvider _clock;
    private readonly DrainQueue<StockBook> _queue;
    private readonly Dictionary<string, Hold> _holds = new(StringComparer.Ordinal);
    private readonly Queue<string> _ended = new();
    private readonly CustomerUnits _customers = new();
    private readonly Expiries _expiries = new();
    private readonly IEventPublisher _events;
    private readonly ILogger<SkuGrain> _log;
    private readonly StockAnswers _answers;

    /// <summary>Creates the grain.</summary>
    public SkuGrain([Record] IRecord<SkuState> record, TimeProvider clock, IEventPublisher events, ILogger<SkuGrain> log)
    {
        (_events, _log) = (events, log);
        _record = record;
        _clock = clock;
        _answers = new(record);
        _queue = new(WriteBatchAsync, MaxBatch);
    }

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await _record.ReadAllEntriesAsync(StockBook.HoldPrefix, entry => Remember(
            entry.Key[StockBook.HoldPrefix.Length..], JsonSerializer.Deserialize(entry.Body.Span, InventoryJson.Default.Hold)!));
        // Only where somebody has set terms can there be customers that count.
        if (_record.State.Terms is not null) await _record.ReadAllEntriesAsync(CustomerUnits.Prefix, _customers.Remember);
    }

    /// <inheritdoc/>
    public Task<Outcome<StockView>> AdjustAsync(AdjustStock command) =>
        ChangeAsync(command.Operation, (book, now) => command.Objection ?? StockRules.Adjust(book, command, now));

    /// <inheritdoc/>
    public Task<Outcome<StockView>> CountAsync(CountStock command) =>
        ChangeAsync(command.Operation, (book, now) => command.Objection ?? StockRules.Count(book, command, now));

    /// <inheritdoc/>
    public Task<Outcome<StockView>> TransferAsync(TransferStock command) =>
        ChangeAsync(command.Operation, (book, now) => command.Objection ?? StockRules.Transfer(book, command, now));

    /// <inheritdoc/>
    public async Task<Outcome<StockTermsView>> SetTermsAsync(SetStockTerms command)
    {
        var outcome = await OnceAsync(command.Operation, (book, _) => StockRules.SetTerms(book, command));
        return outcome.Map(answer => TermsView(answer.State));
    }

    /// <inheritdoc/>
    public ValueTask<StockTermsView> GetTermsAsync() => new(TermsView(_record.State));

    /// <inheritdoc/>
    public Task<Outcome<HoldView>> HoldAsync(HoldStock command) => _queue.EnqueueAsync((book, now) => SkuRules.Hold(book, command, now));

    /// <inheritdoc/>
    public Task<Outcome<HoldView>> ReserveAsync(ReserveStock command) =>
        _queue.EnqueueAsync((book, now) => ReservationRules.Reserve(book, command, now));

    /// <inheritdoc/>
    public Task<Outcome<HoldView>> CommitAsync(ChangeHold command) => _queue.EnqueueAsync((book, now) => SkuRules.Commit(book, command, now));

    /// <inheritdoc/>
    public Task<Outcome<HoldView>> ReleaseAsync(ChangeHold command) => _queue.EnqueueAsync((book, now) => SkuRules.Release(book, command, now));

    /// <inheritdoc/>
    public Task<Outcome<HoldView>> ShipAsync(ShipStock command) =>
        _queue.EnqueueAsync((book, now) => StockRules.Ship(book, command, now), needs: StockBook.ShippedPrefix + command.HoldId);

    /// <inheritdoc/>
    public Task<Outcome<HoldView>> ReturnAsync(ReturnStock command) =>
        _queue.EnqueueAsync((book, now) => StockRules.Return(book, command, now), needs: StockBook.ShippedPrefix + command.HoldId);

    /// <inheritdoc/>
    public ValueTask<StockView?> GetAsync() => new(_record.Exists ? View(_record.State, _record.Revision) : null);

    /// <inheritdoc/>
    public ValueTask<MovementPage> ListMovementsAsync(string? after, int limit) => MovementLists.ReadAsync(_record, after, limit);

    /// <inheritdoc/>
    public async ValueTask<HoldView?> FindHoldAsync(string holdId) =>
        (_holds.GetValueOrDefault(holdId) ?? await ReadShippedAsync(holdId)) is { } hold ? SkuRules.View(holdId, hold) : null;

    private async Task WriteBatchAsync(IReadOnlyList<DrainQueue<StockBook>.Item> batch)
    {
        var now = _clock.GetUtcNow();
        await RecallAsync(batch, now);
        var book = new StockBook(_record.State, _holds, _record.Revision, _customers);
        foreach (var item in batch) item.Decide(book, now);
        _answers.EndBatch();
        var isLow = StockRules.Watch(book);
        if (!book.HasEntries) return;

        ForgetEnded(book, now);
        if (book.HasAnswers) book.ForgetAnswers(await _answers.FindForgettableAsync(now));
        await _record.CommitAsync(new()
        {
            State = book.State,
            Entries = book.Entries(),
            DueAt = _expiries.Next(book.Changed),
            Events = isLow ? [LowStockEvent(book.State)] : [],
            SentThrough = book.SentThrough,
            RetryAt = book.RetryAt,
            IsRevision = book.HasChanges,
        });
        foreach (var (customer, units) in book.Customers) _customers.Set(customer, units);
        foreach (var (id, hold) in book.Changed)
        {
            if (hold is not null) Remember(id, hold);
            else if (_holds.Remove(id, out var forgotten)) _expiries.Change(id, forgotten, null);
        }
    }

    private async Task<Outcome<StockView>> ChangeAsync(Operation operation, Func<StockBook, DateTimeOffset, Rejection?> decide) =>
        (await OnceAsync(operation, decide)).Map(answer => View(answer.State, answer.Revision));

    private Task<Outcome<StockAnswer>> OnceAsync(Operation operation, Func<StockBook, DateTimeOffset, Rejection?> decide) =>
        _queue.EnqueueAsync(
            (book, now) => StockRules.Once(book, _answers.Find(operation.Id) ?? OldAnswer(operation), operation, now, () => decide(book, now)),
            needs: StockAnswers.Need(operation));

    /// <summary>Answers were kept in the head once, for a day and without the counters.</summary>
    private StockAnswer? OldAnswer(Operation operation) => _record.FindAnswer(operation.Id) is { } old
        ? new()
        {
            Fingerprint = old.Fingerprint,
            Rejection = old.Body.Deserialize(InventoryJson.Default.Rejection),
            State = _record.State,
            Revision = _record.Revision,
        }
        : null;

    /// <summary>Reads what this batch decides on and is not in memory: what was put away, and what was answered before.</summary>
    private async Task RecallAsync(IReadOnlyList<DrainQueue<StockBook>.Item> batch, DateTimeOffset now)
    {
        foreach (var item in batch)
        {
            if (item.Needs is not { } need) continue;
            if (StockAnswers.OperationOf(need) is { } operation) await _answers.ReadAsync(operation, now);
            else await RecallAsync(need[StockBook.ShippedPrefix.Length..]);
        }
    }

    private async ValueTask RecallAsync(string holdId)
    {
        if (!_holds.ContainsKey(holdId) && await ReadShippedAsync(holdId) is { } hold) Remember(holdId, hold);
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
        _expiries.Change(id, _holds.GetValueOrDefault(id), hold);
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

    private StockView View(SkuState state, long revision) => new()
    {
        Sku = Sku.From(this.GetPrimaryKeyString()),
        Revision = revision,
        OnHand = state.OnHand,
        Available = state.Available,
        Held = state.Held,
        Committed = state.Committed,
        Unavailable = state.Unavailable,
        Backorder = state.Backorder,
        Levels = LocationRules.All(state),
    };

    private StockTermsView TermsView(SkuState state) =>
        new() { Sku = Sku.From(this.GetPrimaryKeyString()), Revision = state.TermsRevision, Terms = state.Terms ?? new() };
}
