using Microsoft.Data.Sqlite;

namespace Ecommerce.Adapters.Payments.Sandbox.Ledger;

/// <summary>
/// One thread that runs all work on the ledger, many pieces in one transaction: what waits while a commit is under way shares the next.
/// A piece's result is released only after its commit, so nothing is answered that a power cut could take back; and since pieces run one
/// after the other, none sees another half done.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int MaxBatch = 256;

    private readonly object _gate = new();
    private readonly Queue<Work> _waiting = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SqliteConnection _connection;
    private bool _closed;

    public GroupCommit(string path)
    {
        _connection = LedgerSchema.OpenForWriting(path);
        new Thread(Loop) { IsBackground = true, Name = "sandbox ledger" }.Start();
    }

    /// <summary>Runs the work in a transaction and returns its result once that is on disk. The work may run twice, never half.</summary>
    public Task<T> RunAsync<T>(Func<LedgerSession, T> work)
    {
        var item = new Work<T>(work);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _waiting.Enqueue(item);
            if (_waiting.Count == 1) Monitor.Pulse(_gate);
        }
        return item.Task;
    }

    /// <summary>Ends after all that waits is done.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }
        await _ended.Task;
    }

    private void Loop()
    {
        using (_connection)
        using (var session = new LedgerSession(_connection))
        {
            var batch = new List<Work>(MaxBatch);
            while (Take(batch))
            {
                // The pieces of a failed batch run once more, each alone, so that a bad one fails only itself.
                if (!TryCommit(session, batch, last: batch.Count == 1)) batch.ForEach(item => TryCommit(session, [item], last: true));
                batch.Clear();
            }
        }
        _ended.SetResult();
    }

    private bool Take(List<Work> batch)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_closed) Monitor.Wait(_gate);
            while (batch.Count < MaxBatch && _waiting.TryDequeue(out var item)) batch.Add(item);
            return batch.Count > 0;
        }
    }

    private static bool TryCommit(LedgerSession session, List<Work> batch, bool last)
    {
        try
        {
            session.Begin();
            foreach (var item in batch) item.Run(session);
            session.Commit();
        }
        catch (Exception e)
        {
            session.Rollback();
            if (last) batch.ForEach(item => item.Fail(e));
            return last;
        }
        batch.ForEach(item => item.Complete());
        return true;
    }

    private abstract class Work
    {
        public abstract void Run(LedgerSession session);

        public abstract void Complete();

        public abstract void Fail(Exception reason);
    }

    private sealed class Work<T>(Func<LedgerSession, T> work) : Work
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Task => _done.Task;

        public override void Run(LedgerSession session) => _result = work(session);

        public override void Complete() => _done.SetResult(_result);

        public override void Fail(Exception reason) => _done.SetException(reason);
    }
}
