using System.Collections.Immutable;
using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Records;

namespace Ecommerce.Grains.Orders;

/// <summary>Every change goes through here: with the state it writes what happened, by whom and why; and here that is read again.</summary>
public sealed partial class OrderGrain
{
    private const int TimelinePage = 500;

    /// <inheritdoc/>
    public async Task<Outcome<OrderView>> GetAsOfAsync(OrderAccess access, DateTimeOffset at)
    {
        if (!await IsVisibleAsync(access)) return Rejection.Of(Problems.OrderNotFound);
        return TimelineRules.AsOf(View(), await ReadTimelineAsync(), at) is { } then ? then : Rejection.Of(Problems.OrderNotFound);
    }

    /// <inheritdoc/>
    public async Task<Outcome<OrderTimeline>> GetTimelineAsync(OrderAccess access)
    {
        if (!await IsVisibleAsync(access)) return Rejection.Of(Problems.OrderNotFound);
        var entries = await ReadTimelineAsync();
        return new OrderTimeline { Order = Id, Entries = access.IsStaff ? entries : TimelineRules.ForBuyer(entries) };
    }

    private async Task<ImmutableArray<TimelineEntry>> ReadTimelineAsync()
    {
        var written = ImmutableArray.CreateBuilder<TimelineEntry>();
        string? after = null;
        IReadOnlyList<StoredEntry> page;
        do
        {
            page = await Record.ReadEntriesAsync(TimelineRules.Prefix, after, TimelinePage);
            foreach (var (key, body) in page)
            {
                written.Add(JsonSerializer.Deserialize(body.Span, OrderJson.Default.TimelineEntry)!);
                after = key;
            }
        }
        while (page.Count == TimelinePage);
        return TimelineRules.Complete(Record.State, written.ToImmutable());
    }

    private async Task CommitAsync(OrderState next, Transition because, params OrderEvent[] told)
    {
        await Record.CommitAsync(Change(next, because, told));
        Signal();
    }

    private RecordChange<OrderState> Change(OrderState next, Transition because, params OrderEvent[] told)
    {
        var (revision, now) = (Record.IsLoaded ? Record.Revision + 1 : 1, Clock.GetUtcNow());
        // What the buyer's erasure takes out of the order is not in its events either.
        next = OrderErasure.Apply(AttentionRules.Settle(next));
        var entry = TimelineRules.Entry(next, because, revision, now);
        return new()
        {
            State = next,
            DueAt = DueAt(next),
            Entries = [new(TimelineRules.KeyOf(revision), JsonSerializer.SerializeToUtf8Bytes(entry, OrderJson.Default.TimelineEntry))],
            Events = [.. told.Select(about => new NewEvent(about.Type, EventData(next, about, revision)))],
        };
    }

    private JsonElement EventData(OrderState next, OrderEvent about, long revision) =>
        JsonSerializer.SerializeToElement(
            new OrderEventData
            {
                Order = OrderRules.View(next, Id, revision),
                Attempt = about.Attempt,
                Refund = about.Refund,
                Fulfilment = about.Fulfilment,
                Return = about.Return,
            },
            OrderJson.Default.OrderEventData);
}
