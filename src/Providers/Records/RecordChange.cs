namespace Ecommerce.Records;

/// <summary>Everything one command changes, written at once.</summary>
public sealed record RecordChange<TState>
    where TState : class, new()
{
    /// <summary>The next state, built aside.</summary>
    public required TState State { get; init; }

    /// <summary>When the grain must be woken next; <c>null</c> = never (an outbox that waits wakes it anyhow).</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>
    /// Set after a failed attempt: when an outbox that waits, or a <see cref="DueAt"/> that has passed already, is tried again.
    /// </summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Entries written, replaced or removed.</summary>
    public IReadOnlyList<EntryWrite> Entries { get; init; } = [];

    /// <summary>Events that this change causes, numbered in this order.</summary>
    public IReadOnlyList<NewEvent> Events { get; init; } = [];

    /// <summary>The answer to remember under the command's operation id.</summary>
    public NewAnswer? Answer { get; init; }

    /// <summary>Outbox messages up to this sequence have been handed over and leave the record.</summary>
    public long? SentThrough { get; init; }

    /// <summary>Outbox messages behind one that waits still, which were handed over all the same and leave the record, too.</summary>
    public IReadOnlyList<long> SentAside { get; init; } = [];

    /// <summary>False for bookkeeping that no client may see as a change (an outbox mark).</summary>
    public bool IsRevision { get; init; } = true;
}
