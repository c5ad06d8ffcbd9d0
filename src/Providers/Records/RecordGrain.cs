namespace Ecommerce.Records;

/// <summary>
/// The shell of a grain with a record: what is due is done and the outbox handed over in an ordinary turn, never beside one.
/// </summary>
public abstract class RecordGrain<TState>(IRecord<TState> record, TimeProvider clock) : Grain, IRecordGrain
    where TState : class, new()
{
    /// <summary>The committed truth.</summary>
    protected IRecord<TState> Record { get; } = record;

    /// <summary>The only source of time.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <inheritdoc/>
    public virtual Task WakeAsync() => throw new NotSupportedException();

    /// <summary>Called when the record's due time has passed. Must commit a later due time, or none.</summary>
    protected virtual Task OnDueAsync() => Task.CompletedTask;

    /// <summary>Hands one committed event over; repeated until it returns. Must be harmless when repeated.</summary>
    protected virtual Task DispatchAsync(OutboxMessage message) => Task.CompletedTask;
}
