namespace Ecommerce.Records.Hot;

/// <summary>
/// The queue of a hot grain. Callers enqueue, which touches nothing else, and wait; one loop takes what waits, lets the grain decide and
/// write it as a batch, and answers all. When a batch fails, all who wait fail with it: the grain is about to be deactivated.
/// </summary>
/// <typeparam name="TBook">What commands decide on: the committed state with the changes of the batch laid over it.</typeparam>
public sealed class DrainQueue<TBook>(Func<IReadOnlyList<DrainQueue<TBook>.Item>, Task> writeBatch, int maxBatch)
{
    private readonly Queue<Item> _waiting = new();
    private bool _isDraining;

    /// <summary>
    /// Puts a command into the queue and completes with its answer, after the write. <paramref name="needs"/> names what the grain may have to
    /// read before it decides.
    /// </summary>
    public Task<TAnswer> EnqueueAsync<TAnswer>(Func<TBook, DateTimeOffset, TAnswer> decide, bool endsBatch = false, string? needs = null)
    {
        var item = new Item<TAnswer>(decide, endsBatch, needs);
        _waiting.Enqueue(item);
        // Nobody waits for the loop, which never throws: whoever starts it is answered with its batch, and not when the rush is over.
        if (!_isDraining) _ = DrainAsync();
        return item.Answer;
    }

    private async Task DrainAsync()
    {
        _isDraining = true;
        // Let the other calls that are already here into the first batch.
        await Task.Yield();
        var batch = new List<Item>();
        try
        {
            while (_waiting.Count > 0)
            {
                batch.Clear();
                do batch.Add(_waiting.Dequeue());
                while (_waiting.Count > 0 && batch.Count < maxBatch && !batch[^1].EndsBatch);
                await writeBatch(batch);
                foreach (var item in batch) item.Complete();
            }
        }
        catch (Exception fault)
        {
            foreach (var item in batch) item.Fail(fault);
            while (_waiting.TryDequeue(out var item)) item.Fail(fault);
        }
        finally
        {
            _isDraining = false;
        }
    }

    /// <summary>A command that waits.</summary>
    public abstract class Item(bool endsBatch, string? needs)
    {
        /// <summary>True for a command that must be the last of its batch.</summary>
        public bool EndsBatch { get; } = endsBatch;

        /// <summary>What it may decide on and may not be in memory, or <c>null</c>.</summary>
        public string? Needs { get; } = needs;

        /// <summary>Decides on the book; the answer waits for the write.</summary>
        public abstract void Decide(TBook book, DateTimeOffset now);

        internal abstract void Complete();

        internal abstract void Fail(Exception fault);
    }

    private sealed class Item<TAnswer>(Func<TBook, DateTimeOffset, TAnswer> decide, bool endsBatch, string? needs) : Item(endsBatch, needs)
    {
        private readonly TaskCompletionSource<TAnswer> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TAnswer? _decided;

        public Task<TAnswer> Answer => _source.Task;

        public override void Decide(TBook book, DateTimeOffset now) => _decided = decide(book, now);

        internal override void Complete() => _source.TrySetResult(_decided!);

        internal override void Fail(Exception fault) => _source.TrySetException(fault);
    }
}
