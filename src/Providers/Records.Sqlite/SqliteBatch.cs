namespace Ecommerce.Records.Sqlite;

/// <summary>One batch on its way to the writer's thread.</summary>
internal sealed class SqliteBatch(IReadOnlyList<RecordWrite> writes, WriteResult[] results)
{
    // Completed inline: the queue's loop gathers its next batch on this thread, which saves two thread switches per commit.
    private readonly TaskCompletionSource _done = new();

    public Task Done => _done.Task;

    public void WriteWith(SqliteWriter writer)
    {
        try
        {
            writer.Write(writes, results);
        }
        catch (Exception fault)
        {
            _done.SetException(fault);
            return;
        }
        _done.SetResult();
    }
}
