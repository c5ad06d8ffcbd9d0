using Ecommerce.Records.Hot;
using Xunit;

namespace Ecommerce.Tests.Unit.Records;

public sealed class DrainQueueTests
{
    // Only a hang reaches it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _secondBegan = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _secondBatch = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<string>? _second;

    [Fact]
    public async Task Enqueue_WhenOthersKeepComing_IsAnsweredAfterItsOwnBatch()
    {
        var queue = QueueThatIsNeverEmpty();

        var first = await queue.EnqueueAsync((_, _) => "first").WaitAsync(Patience);

        Assert.Equal("first", first);
        Assert.False(_second!.IsCompleted);
        _secondBatch.SetResult();
        Assert.Equal("second", await _second.WaitAsync(Patience));
    }

    [Fact]
    public async Task Enqueue_WhenItsBatchFails_FailsForAllWhoWait()
    {
        var queue = QueueThatIsNeverEmpty();
        _ = queue.EnqueueAsync((_, _) => "first");
        await _secondBegan.Task.WaitAsync(Patience);
        var third = queue.EnqueueAsync((_, _) => "third");

        _secondBatch.SetException(new IOException("unplugged"));

        await Assert.ThrowsAsync<IOException>(() => _second!.WaitAsync(Patience));
        await Assert.ThrowsAsync<IOException>(() => third.WaitAsync(Patience));
    }

    /// <summary>While the first batch is written another command comes, and its batch takes until the test says so.</summary>
    private DrainQueue<object> QueueThatIsNeverEmpty()
    {
        DrainQueue<object>? queue = null;
        queue = new(
            async batch =>
            {
                foreach (var item in batch) item.Decide(this, default);
                if (_second is null)
                {
                    _second = queue!.EnqueueAsync((_, _) => "second");
                    return;
                }

                _secondBegan.SetResult();
                await _secondBatch.Task;
            },
            maxBatch: 10);
        return queue;
    }
}
