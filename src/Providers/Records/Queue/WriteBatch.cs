using System.Threading.Channels;

namespace Ecommerce.Records.Queue;

/// <summary>
/// Gathers what waits into one batch: never a key twice, sorted by key. A second write of a key waits for the next batch, in order.
/// </summary>
internal sealed class WriteBatch(int maxBatch)
{
    private static readonly Comparison<PendingWrite> ByKey = static (a, b) => Compare(a.Write.Key, b.Write.Key);

    private readonly HashSet<RecordKey> _keys = [];
    private Queue<PendingWrite> _deferred = new();
    private Queue<PendingWrite> _still = new();

    public List<PendingWrite> Items { get; } = [];

    public bool HasDeferred => _deferred.Count > 0;

    public void Gather(ChannelReader<PendingWrite> reader)
    {
        Items.Clear();
        _keys.Clear();
        while (_deferred.TryDequeue(out var earlier))
            Add(earlier);
        (_deferred, _still) = (_still, _deferred);

        // A flood of writes to one key must stay in the bounded channel, not move here.
        while (Items.Count < maxBatch && _deferred.Count < maxBatch && reader.TryRead(out var next))
        {
            if (_keys.Add(next.Write.Key))
                Items.Add(next);
            else
                _deferred.Enqueue(next);
        }
        Items.Sort(ByKey);
    }

    private void Add(PendingWrite earlier)
    {
        if (Items.Count < maxBatch && _keys.Add(earlier.Write.Key))
            Items.Add(earlier);
        else
            _still.Enqueue(earlier);
    }

    private static int Compare(RecordKey a, RecordKey b)
    {
        var kind = string.CompareOrdinal(a.Kind, b.Kind);
        return kind != 0 ? kind : string.CompareOrdinal(a.Id, b.Id);
    }
}
