using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Promotions;
using Ecommerce.Records;
using Ecommerce.Records.Hot;

namespace Ecommerce.Grains.Promotions;

/// <summary>
/// The shell around <see cref="PromotionRules"/>: commands queue, one loop decides them in order on a copy of the committed book, writes once,
/// swaps and answers all. A code that half of all orders carry is as hot as a SKU.
/// </summary>
[GrainType(Kind)]
public sealed class PromotionGrain : Grain, IPromotionGrain
{
    /// <summary>Kind of its record.</summary>
    public const string Kind = "promotion";

    private const int MaxBatch = 500;
    private const int ForgetPerBatch = 50;

    private readonly IRecord<PromotionState> _record;
    private readonly TimeProvider _clock;
    private readonly DrainQueue<PromotionBook> _queue;
    private readonly PromotionUses _uses = new();
    private NewAnswer? _answer;

    /// <summary>Creates the grain.</summary>
    public PromotionGrain([Record] IRecord<PromotionState> record, TimeProvider clock)
    {
        _record = record;
        _clock = clock;
        _queue = new(WriteBatchAsync, MaxBatch);
    }

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken) =>
        _record.ReadAllEntriesAsync(PromotionBook.UsePrefix, entry => _uses.Remember(
            OrderId.From(entry.Key[PromotionBook.UsePrefix.Length..]),
            JsonSerializer.Deserialize(entry.Body.Span, PromotionJson.Default.PromotionUse)!));

    /// <inheritdoc/>
    public async Task<Outcome<PromotionView>> SetAsync(SetPromotion command)
    {
        // It ends its batch, so that a batch carries at most one answer to remember and makes one revision.
        var outcome = await _queue.EnqueueAsync((book, now) => Set(book, command, now), endsBatch: true);
        return outcome.Rejection is { } refused
            ? new Outcome<PromotionView> { Rejection = refused, IsReplay = outcome.IsReplay }
            : new Outcome<PromotionView> { Value = View(_record.State.Promotion!), IsReplay = outcome.IsReplay };
    }

    /// <inheritdoc/>
    public ValueTask<PromotionView?> GetAsync() => new(_record.State.Promotion is { } promotion ? View(promotion) : null);

    /// <inheritdoc/>
    public Task<Outcome<UseStatus>> ReserveAsync(ReserveUse command) =>
        _queue.EnqueueAsync((book, now) => PromotionRules.Reserve(book, command, now));

    /// <inheritdoc/>
    public Task<Outcome<UseStatus>> CommitAsync(OrderId order) => _queue.EnqueueAsync((book, now) => PromotionRules.Commit(book, order, now));

    /// <inheritdoc/>
    public Task<Outcome<UseStatus>> ReleaseAsync(OrderId order) => _queue.EnqueueAsync((book, now) => PromotionRules.Release(book, order, now));

    private async Task WriteBatchAsync(IReadOnlyList<DrainQueue<PromotionBook>.Item> batch)
    {
        var now = _clock.GetUtcNow();
        var book = new PromotionBook(_record.State, _uses);
        _answer = null;
        foreach (var item in batch) item.Decide(book, now);
        if (!book.HasChanges && _answer is null) return;

        foreach (var order in _uses.TakeForgettable(now, ForgetPerBatch))
        {
            if (!book.Changed.ContainsKey(order)) book.Forget(order);
        }

        await _record.CommitAsync(new() { State = book.State, Entries = book.Entries(), Answer = _answer, IsRevision = book.IsRevised });
        foreach (var (order, use) in book.Changed) _uses.Remember(order, use);
    }

    private Outcome<bool> Set(PromotionBook book, SetPromotion command, DateTimeOffset now)
    {
        if (_record.FindAnswer(command.Operation.Id) is { } known) return Replay(known, command.Operation);
        var rejection = PromotionRules.Set(book, command, _record.Revision, now);
        // Refusals are not remembered: whoever mends the promotion may send it again under the same key.
        if (rejection is not null) return rejection;
        _answer = new(command.Operation.Id, command.Operation.Fingerprint, JsonElement.Parse("true"));
        return true;
    }

    private static Outcome<bool> Replay(RecordAnswer known, Operation operation) =>
        known.Fingerprint == operation.Fingerprint
            ? new Outcome<bool> { Value = true, IsReplay = true }
            : Rejection.Of(Problems.IdempotencyKeyReused);

    private PromotionView View(Promotion promotion) => new()
    {
        Code = CouponCode.From(this.GetPrimaryKeyString()),
        Revision = _record.Revision,
        Promotion = promotion,
        Reserved = _record.State.Reserved,
        Committed = _record.State.Committed,
    };
}
