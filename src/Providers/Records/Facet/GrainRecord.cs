namespace Ecommerce.Records.Facet;

/// <summary>The record of one activation. Not for two threads: a grain's turns come one after the other.</summary>
internal sealed class GrainRecord<TState>(
    RecordKey key, RecordKind<TState> kind, IRecordStore store, TimeProvider clock, RecordOptions options, IRecordOwner owner) : IRecord<TState>
    where TState : class, new()
{
    private RecordContent<TState> _content = new() { State = new() };
    private bool _exists;
    private bool _isWriting;
    private RecordException? _fault;
    private long _sentThrough;

    // The first read or the insert, while it is on its way: interleaved reads wait for it, since two of them would overtake each other.
    private Task _first = Task.CompletedTask;

    public bool IsLoaded { get; private set; }

    public long Version { get; private set; }

    public long Revision => _content.Revision;

    public long Sequence => _content.Sequence;

    public DateTimeOffset? DueAt => _content.DueAt;

    public DateTimeOffset? WakeAt { get; private set; }

    public bool Exists
    {
        get
        {
            _ = Committed;
            return _exists;
        }
    }

    public TState State => Committed.State;

    public IReadOnlyList<OutboxMessage> Outbox =>
        HasUnwrittenMarks ? [.. Committed.Outbox.Where(message => message.Sequence > _sentThrough)] : Committed.Outbox;

    public bool HasUnwrittenMarks => Committed.Outbox is [var oldest, ..] && oldest.Sequence <= _sentThrough;

    /// <summary>What is committed; deciding on an unread or a broken record is a mistake that must not pass in silence.</summary>
    private RecordContent<TState> Committed
    {
        get
        {
            ThrowIfBroken();
            return IsLoaded
                ? _content
                : throw new InvalidOperationException($"The record {key} was not read yet: call LoadAsync or TryInsertAsync first.");
        }
    }

    public async ValueTask LoadAsync()
    {
        ThrowIfBroken();
        while (!IsLoaded)
        {
            if (_first.IsCompleted)
                await (_first = ReadAsync());
            else
                await _first.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            ThrowIfBroken();
        }
    }

    public RecordAnswer? FindAnswer(string operationId) => Committed.Answers?.GetValueOrDefault(operationId);

    public void MarkSent(long sequence) => _sentThrough = Math.Max(_sentThrough, sequence);

    public ValueTask<IReadOnlyList<StoredEntry>> ReadEntriesAsync(string prefix, string? after = null, int limit = 1000)
    {
        ThrowIfBroken();
        return store.ReadEntriesAsync(key, prefix, after, limit);
    }

    public async Task CommitAsync(RecordChange<TState> change)
    {
        if (!Exists && Version > 0)
            throw new RecordRefusedException($"The record {key} was cleared; nothing revives it.");
        var result = await WriteAsync(change);
        if (result.Status != WriteStatus.Written)
            throw Fail(result);
    }

    public async Task<bool> TryInsertAsync(RecordChange<TState> change)
    {
        ThrowIfBroken();
        if (!_first.IsCompleted)
            await LoadAsync();
        if (IsLoaded && Version > 0)
            return false;
        var insert = InsertAsync(change);
        _first = insert;
        return await insert;
    }

    private async Task<bool> InsertAsync(RecordChange<TState> change)
    {
        var result = await WriteAsync(change);
        switch (result.Status)
        {
            case WriteStatus.Written:
                return true;
            case WriteStatus.Conflict:
                await ReadAsync();
                return false;
            default:
                throw Fail(result);
        }
    }

    public async Task ClearAsync()
    {
        if (!Exists)
            return;
        var result = await WriteAsync(new RecordWrite { Key = key, Version = Version + 1, Body = null });
        if (result.Status != WriteStatus.Written)
            throw Fail(result);
        Swap(new() { State = new(), Revision = Revision, Sequence = Sequence }, wakeAt: null, exists: false);
    }

    private async Task<WriteResult> WriteAsync(RecordChange<TState> change)
    {
        var now = clock.GetUtcNow();
        if (change.SentThrough is { } sent)
            MarkSent(sent);
        var next = _content.Apply(key, change, _sentThrough, now, options);
        var hasOutbox = next.Outbox.Count > 0;
        var wakeAt = RecordWakeTime.Of(next.DueAt, hasOutbox, change.RetryAt, now, options.Retry);
        var result = await WriteAsync(new RecordWrite
        {
            Key = key,
            Version = Version + 1,
            Body = RecordBody.Write(kind, next),
            DueAt = wakeAt,
            HasOutbox = hasOutbox,
            Entries = change.Entries,
        });
        if (result.Status == WriteStatus.Written)
        {
            Swap(next, wakeAt, exists: true);
            // A failed attempt has its time; only fresh events are worth an attempt at once.
            if (change.Events.Count > 0)
                owner.OutboxFilled();
        }
        return result;
    }

    private async Task<WriteResult> WriteAsync(RecordWrite write)
    {
        ThrowIfBroken();
        if (_isWriting)
            throw new InvalidOperationException($"The record {key} is being written already: its grain interleaves two commands.");
        _isWriting = true;
        try
        {
            return await store.WriteAsync(write);
        }
        catch (Exception fault) when (fault is not RecordUnavailableException)
        {
            return new(WriteStatus.Unknown, fault.Message, fault);
        }
        finally
        {
            _isWriting = false;
        }
    }

    private async Task ReadAsync()
    {
        var stored = await store.ReadAsync(key);
        var content = stored?.Body is { } body
            ? RecordBodyReader.Read(kind, key, body.Span)
            : new RecordContent<TState> { State = new() };
        (_content, Version, _exists, WakeAt, IsLoaded) = (content, stored?.Version ?? 0, stored?.Body is not null, stored?.DueAt, true);
        Show();
    }

    private void Swap(RecordContent<TState> content, DateTimeOffset? wakeAt, bool exists)
    {
        (_content, Version, _exists, WakeAt, IsLoaded) = (content, Version + 1, exists, wakeAt, true);
        Show();
    }

    private void Show()
    {
        if (kind.View is { } view)
            owner.Committed(view(key.Id, _content.State, _content.Revision, _exists));
    }

    private RecordException Fail(WriteResult result)
    {
        // Without the cause, which the store has logged: an exception of a database's driver cannot travel to the grain's caller.
        RecordException fault = result.Status switch
        {
            WriteStatus.Duplicate => new RecordDuplicateException($"The record {key} collides on '{result.Detail}'."),
            WriteStatus.Conflict => new RecordConflictException($"The record {key} is no longer at version {Version}."),
            WriteStatus.Refused => new RecordRefusedException($"The record {key} was refused: {result.Detail}"),
            _ => new RecordUnknownException($"Whether the record {key} was written is unknown: {result.Detail}"),
        };
        if (result.Status != WriteStatus.Duplicate)
            Break(fault);
        return fault;
    }

    private void Break(RecordException fault)
    {
        _fault = fault;
        owner.RecordBroke(fault);
    }

    private void ThrowIfBroken()
    {
        if (_fault is not null)
            throw new RecordUnavailableException($"An earlier write of the record {key} failed; this activation is leaving.", _fault);
    }
}
