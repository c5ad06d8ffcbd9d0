using System.Runtime.InteropServices;

namespace Ecommerce.Records.Facet;

/// <summary>What a head's body holds. Immutable: a change makes another one, and a failed write leaves this one as it was.</summary>
internal sealed record RecordContent<TState>
    where TState : class, new()
{
    public required TState State { get; init; }

    public long Revision { get; init; }

    public long Sequence { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public IReadOnlyDictionary<string, RecordAnswer>? Answers { get; init; }

    public IReadOnlyList<OutboxMessage> Outbox { get; init; } = [];

    /// <summary>
    /// The content after <paramref name="change"/> at <paramref name="now"/>, without the events up to <paramref name="sentThrough"/>;
    /// answers older than the options keep them go, and the oldest of too many.
    /// </summary>
    public RecordContent<TState> Apply(RecordKey key, RecordChange<TState> change, long sentThrough, DateTimeOffset now, RecordOptions options)
    {
        var sequence = Sequence;
        IReadOnlyList<OutboxMessage> outbox = Outbox;
        if (outbox is [var oldest, ..] && oldest.Sequence <= sentThrough)
            outbox = [.. outbox.Where(message => message.Sequence > sentThrough)];
        if (change.SentAside.Count > 0)
            outbox = [.. outbox.Where(message => !change.SentAside.Contains(message.Sequence))];
        if (change.Events.Count > 0)
            outbox = [.. outbox, .. change.Events.Select(e => new OutboxMessage($"{key}/{++sequence}", sequence, e.Type, now, e.Data))];
        return new()
        {
            State = change.State,
            Revision = change.IsRevision ? Revision + 1 : Revision,
            Sequence = sequence,
            DueAt = RoundUp(change.DueAt),
            Answers = NextAnswers(change.Answer, now, options),
            Outbox = outbox,
        };
    }

    private IReadOnlyDictionary<string, RecordAnswer>? NextAnswers(NewAnswer? added, DateTimeOffset now, RecordOptions options)
    {
        var oldest = now - options.AnswerRetention;
        if (added is null && (Answers is null || Answers.Values.All(answer => answer.At > oldest)))
            return Answers;
        var next = new Dictionary<string, RecordAnswer>(StringComparer.Ordinal);
        foreach (var (id, answer) in Answers ?? new Dictionary<string, RecordAnswer>())
        {
            if (answer.At > oldest)
                next.Add(id, answer);
        }
        if (added is { } answered)
            next[answered.OperationId] = new(answered.Fingerprint, now, answered.Body);
        if (added is not null)
            ForgetTheOldest(next, options.MaxAnswerBytes);
        return next.Count == 0 ? null : next;
    }

    private static void ForgetTheOldest(Dictionary<string, RecordAnswer> answers, int maxBytes)
    {
        var bytes = answers.Sum(SizeOf);
        if (bytes <= maxBytes)
            return;
        foreach (var answer in answers.OrderBy(answer => answer.Value.At).SkipLast(1).ToList())
        {
            answers.Remove(answer.Key);
            bytes -= SizeOf(answer);
            if (bytes <= maxBytes)
                return;
        }
    }

    private static long SizeOf(KeyValuePair<string, RecordAnswer> answer) =>
        answer.Key.Length + answer.Value.Fingerprint.Length + JsonMarshal.GetRawUtf8Value(answer.Value.Body).Length;

    private static DateTimeOffset? RoundUp(DateTimeOffset? time)
    {
        // Stores keep whole milliseconds; rounded down, a grain would be woken just before it is due and find nothing to do.
        if (time is not { } exact)
            return null;
        var rest = exact.UtcTicks % TimeSpan.TicksPerMillisecond;
        return new(exact.UtcTicks + (rest == 0 ? 0 : TimeSpan.TicksPerMillisecond - rest), TimeSpan.Zero);
    }
}
