using System.Threading.Tasks.Sources;

namespace Ecommerce.Records.Queue;

/// <summary>
/// A write that waits for its fate. Pooled: it goes back when its awaiter has taken the result. The continuation is asynchronous and
/// returns to the scheduler it was awaited on, so a grain goes on in its own turn and never on the writer loop.
/// </summary>
internal sealed class PendingWrite(PendingPool<PendingWrite> pool) : IValueTaskSource<WriteResult>
{
    private ManualResetValueTaskSourceCore<WriteResult> _core = new() { RunContinuationsAsynchronously = true };
    private RecordWrite? _write;

    public RecordWrite Write => _write!;

    public ValueTask<WriteResult> Completion => new(this, _core.Version);

    public PendingWrite With(RecordWrite write)
    {
        _write = write;
        return this;
    }

    public void Complete(WriteResult result) => _core.SetResult(result);

    public void Recycle()
    {
        _write = null;
        _core.Reset();
        pool.Return(this);
    }

    WriteResult IValueTaskSource<WriteResult>.GetResult(short token)
    {
        var result = _core.GetResult(token);
        Recycle();
        return result;
    }

    ValueTaskSourceStatus IValueTaskSource<WriteResult>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<WriteResult>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
