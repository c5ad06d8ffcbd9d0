using System.Threading.Tasks.Sources;

namespace Ecommerce.Records.Queue;

/// <summary>A read that waits for its answer; pooled like <see cref="PendingWrite"/>.</summary>
internal sealed class PendingRead(PendingPool<PendingRead> pool) : IValueTaskSource<StoredRecord?>
{
    private ManualResetValueTaskSourceCore<StoredRecord?> _core = new() { RunContinuationsAsynchronously = true };

    public RecordKey Key { get; private set; }

    public ValueTask<StoredRecord?> Completion => new(this, _core.Version);

    public PendingRead With(RecordKey key)
    {
        Key = key;
        return this;
    }

    public void Complete(StoredRecord? record) => _core.SetResult(record);

    public void Fail(Exception fault) => _core.SetException(fault);

    public void Recycle()
    {
        _core.Reset();
        pool.Return(this);
    }

    StoredRecord? IValueTaskSource<StoredRecord?>.GetResult(short token)
    {
        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            Recycle();
        }
    }

    ValueTaskSourceStatus IValueTaskSource<StoredRecord?>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<StoredRecord?>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
