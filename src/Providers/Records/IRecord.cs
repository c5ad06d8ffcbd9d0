namespace Ecommerce.Records;

/// <summary>
/// The one durable record of a grain. State is what is committed, never what is hoped for: a change is built aside, written in one
/// compare-and-set with its answer, its events and its entries, and swapped in only after the write.
/// Any failed or unknown write deactivates the grain; its next activation reads what is true.
/// </summary>
public interface IRecord<TState>
    where TState : class, new()
{
    /// <summary>False only for a grain that declared <c>[Record(LoadOnActivation = false)]</c> and has not read or written yet.</summary>
    bool IsLoaded { get; }

    /// <summary>Whether something is stored and not cleared.</summary>
    bool Exists { get; }

    /// <summary>The committed state; a fresh one when nothing is stored.</summary>
    TState State { get; }

    /// <summary>The stored version (+1 per write); 0 before the first.</summary>
    long Version { get; }

    /// <summary>+1 per accepted command: the number behind ETag and asOf.</summary>
    long Revision { get; }

    /// <summary>Sequence number of the last event.</summary>
    long Sequence { get; }

    /// <summary>When the state itself wants its grain woken; whole milliseconds.</summary>
    DateTimeOffset? DueAt { get; }

    /// <summary>When the scanner wakes the grain: for <see cref="DueAt"/>, for an outbox that waits, or for a retry.</summary>
    DateTimeOffset? WakeAt { get; }

    /// <summary>Committed events that were not handed over yet, oldest first.</summary>
    IReadOnlyList<OutboxMessage> Outbox { get; }

    /// <summary>Whether events were handed over (<see cref="MarkSent"/>) and still stand in the stored record.</summary>
    bool HasUnwrittenMarks { get; }

    /// <summary>
    /// Takes the events up to this sequence for handed over, and lets the next write say so. A write of its own is saved, and an activation
    /// that dies before that write hands them over once more.
    /// </summary>
    void MarkSent(long sequence);

    /// <summary>Reads the head unless it is loaded. Interleaved calls wait for one read, or for the insert that is on its way.</summary>
    ValueTask LoadAsync();

    /// <summary>What this operation was answered, if it ran within the last 24 hours.</summary>
    RecordAnswer? FindAnswer(string operationId);

    /// <summary>Entries by key prefix, in ordinal order.</summary>
    ValueTask<IReadOnlyList<StoredEntry>> ReadEntriesAsync(string prefix, string? after = null, int limit = 1000);

    /// <summary>
    /// Writes and swaps. Throws <see cref="RecordConflictException"/>, <see cref="RecordUnknownException"/> or
    /// <see cref="RecordRefusedException"/> and deactivates the grain when the write failed or its fate is unknown;
    /// throws <see cref="RecordDuplicateException"/>, and changes nothing, when a unique index holds the value already.
    /// </summary>
    Task CommitAsync(RecordChange<TState> change);

    /// <summary>
    /// Commits as the first version without having read: <c>false</c>, with the stored record loaded, when one exists already.
    /// </summary>
    Task<bool> TryInsertAsync(RecordChange<TState> change);

    /// <summary>Leaves a tombstone: nothing revives this key.</summary>
    Task ClearAsync();
}
