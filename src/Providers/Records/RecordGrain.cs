using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ecommerce.Records;

/// <summary>
/// The shell of a grain with a record: what is due is done and the outbox handed over in an ordinary turn, never beside one.
/// </summary>
public abstract partial class RecordGrain<TState>(IRecord<TState> record, TimeProvider clock) : Grain, IRecordGrain
    where TState : class, new()
{
    private int _failedDrains;
    private int _failedDues;

    /// <summary>The committed truth.</summary>
    protected IRecord<TState> Record { get; } = record;

    /// <summary>The only source of time.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <inheritdoc/>
    public virtual async Task WakeAsync()
    {
        await Record.LoadAsync();
        if (!Record.Exists)
            return;
        if (Record.Outbox.Count > 0)
            await DrainAsync();
        else if (Record.HasUnwrittenMarks && Record.WakeAt <= Clock.GetUtcNow())
            await Record.CommitAsync(Bookkeeping(null));
        if (Record.DueAt <= Clock.GetUtcNow())
            await RunDueAsync();
    }

    /// <summary>Called when the record's due time has passed. Must commit a later due time, or none; else it is tried again, ever later.</summary>
    protected virtual Task OnDueAsync() => Task.CompletedTask;

    /// <summary>
    /// Hands one committed event over; repeated until it returns. Must be harmless when repeated. What it learns is kept aside and put
    /// into the record by <see cref="MarkSent"/>: it must not commit.
    /// </summary>
    protected virtual Task DispatchAsync(OutboxMessage message) => Task.CompletedTask;

    /// <summary>
    /// Lets one write both mark <paramref name="sent"/> as handed over and keep what handing over brought about: return
    /// <paramref name="mark"/> with another state, due time or events (and <see cref="RecordChange{TState}.IsRevision"/> if clients may see it).
    /// </summary>
    protected virtual RecordChange<TState> MarkSent(RecordChange<TState> mark, IReadOnlyList<OutboxMessage> sent) => mark;

    /// <summary>
    /// Lets the write that puts off the event that could not be handed over, <paramref name="blocked"/>, and with it those behind it, keep what
    /// that means: return
    /// <paramref name="mark"/> with another state (and <see cref="RecordChange{TState}.IsRevision"/> if clients may see it).
    /// </summary>
    protected virtual RecordChange<TState> MarkBlocked(RecordChange<TState> mark, OutboxMessage blocked) => mark;

    /// <summary>
    /// True where another write of this record is about to come: that one then says that the events were handed over, and not a write of its
    /// own. If it stays away, the scanner brings the mark.
    /// </summary>
    protected virtual bool IsWriteNear => false;

    /// <summary>
    /// False for a message that neither waits for those before it nor holds up those behind it, such as a mail: when it fails, only it is
    /// tried again. All others are handed over in their order, and the first that fails holds up the rest of them.
    /// </summary>
    protected virtual bool IsInOrder(OutboxMessage message) => true;

    private async Task DrainAsync()
    {
        var outbox = Record.Outbox;
        var (sent, failed, blocked) = await HandOverAsync(outbox);
        if (failed && sent.Count == 0 && Record.WakeAt > Clock.GetUtcNow())
            return;
        DateTimeOffset? retryAt = failed ? RetryAt(ref _failedDrains) : null;
        if (!failed)
        {
            _failedDrains = 0;
            if (IsWriteNear)
            {
                Record.MarkSent(sent[^1].Sequence);
                return;
            }
        }
        var mark = Marked(Bookkeeping(retryAt), outbox, sent);
        if (sent.Count > 0)
            mark = MarkSent(mark, sent);
        await Record.CommitAsync(blocked is null ? mark : MarkBlocked(mark, blocked));
    }

    private async Task<(List<OutboxMessage> Sent, bool Failed, OutboxMessage? Blocked)> HandOverAsync(IReadOnlyList<OutboxMessage> outbox)
    {
        var sent = new List<OutboxMessage>();
        var (failed, blocked) = (false, default(OutboxMessage));
        foreach (var message in outbox)
        {
            var isInOrder = IsInOrder(message);
            if (blocked is not null && isInOrder)
                continue;
            try
            {
                await DispatchAsync(message);
                sent.Add(message);
            }
            catch (Exception fault)
            {
                LogDispatchFailed(Logger, message.EventId, message.Type, fault);
                failed = true;
                if (isInOrder)
                    blocked = message;
            }
        }
        return (sent, failed, blocked);
    }

    private static RecordChange<TState> Marked(RecordChange<TState> mark, IReadOnlyList<OutboxMessage> outbox, List<OutboxMessage> sent)
    {
        var left = outbox.FirstOrDefault(message => !sent.Contains(message))?.Sequence ?? long.MaxValue;
        return mark with
        {
            SentThrough = sent.LastOrDefault(message => message.Sequence < left)?.Sequence,
            SentAside = [.. sent.Where(message => message.Sequence > left).Select(message => message.Sequence)],
        };
    }

    private async Task RunDueAsync()
    {
        var now = Clock.GetUtcNow();
        try
        {
            await OnDueAsync();
        }
        catch (Exception fault)
        {
            LogDueFailed(Logger, this.GetGrainId(), fault);
        }
        if (!(Record.DueAt <= now))
            _failedDues = 0;
        else
            await Record.CommitAsync(Bookkeeping(RetryAt(ref _failedDues)));
    }

    private RecordChange<TState> Bookkeeping(DateTimeOffset? retryAt) =>
        new() { State = Record.State, DueAt = Record.DueAt, RetryAt = retryAt, IsRevision = false };

    private DateTimeOffset RetryAt(ref int failures)
    {
        var options = ServiceProvider.GetRequiredService<IOptions<RecordOptions>>().Value;
        var wait = options.Retry * Math.Pow(2, Math.Min(failures++, 30));
        return Clock.GetUtcNow() + (wait < options.MaxRetry ? wait : options.MaxRetry);
    }

    private ILogger Logger => ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(GetType());

    [LoggerMessage(Level = LogLevel.Warning, Message = "Event {EventId} ({Type}) could not be handed over; it is tried again")]
    private static partial void LogDispatchFailed(ILogger logger, string eventId, string type, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is due at {Grain} failed; it is tried again")]
    private static partial void LogDueFailed(ILogger logger, GrainId grain, Exception fault);
}
