using System.Diagnostics.Metrics;

namespace Ecommerce.Records.Queue;

/// <summary>The meter of one store; every instrument carries the store's name.</summary>
internal sealed class RecordStoreMetrics : IDisposable
{
    public const string MeterName = "Ecommerce.Records";

    private readonly Meter _meter;
    private readonly Histogram<int> _batchSize;
    private readonly Histogram<double> _duration;
    private readonly KeyValuePair<string, object?> _tag;
    private long _rows, _entryRows, _commits, _reads, _readBatches;

    public RecordStoreMetrics(string store, Func<int> queueDepth)
    {
        _tag = new("store", store);
        var tags = new[] { _tag };
        _meter = new Meter(MeterName);
        _batchSize = _meter.CreateHistogram<int>("records.batch.size", "{record}", "Records in one commit.");
        _duration = _meter.CreateHistogram<double>("records.commit.duration", "s", "Time of one commit.");
        _meter.CreateObservableGauge("records.queue.depth", () => new Measurement<int>(queueDepth(), tags), "{write}", "Writes that wait.");
        _meter.CreateObservableCounter("records.rows", () => new Measurement<long>(Volatile.Read(ref _rows), tags), "{row}", "Heads written.");
        _meter.CreateObservableCounter(
            "records.entry_rows", () => new Measurement<long>(Volatile.Read(ref _entryRows), tags), "{row}", "Entries written.");
        _meter.CreateObservableCounter("records.commits", () => new Measurement<long>(Volatile.Read(ref _commits), tags), "{commit}", "Commits.");
        _meter.CreateObservableCounter("records.reads", () => new Measurement<long>(Volatile.Read(ref _reads), tags), "{read}", "Heads read.");
        _meter.CreateObservableCounter(
            "records.read_batches", () => new Measurement<long>(Volatile.Read(ref _readBatches), tags), "{batch}", "Batches of reads.");
    }

    public RecordStoreStatistics Statistics => new()
    {
        Rows = Volatile.Read(ref _rows),
        EntryRows = Volatile.Read(ref _entryRows),
        Commits = Volatile.Read(ref _commits),
        Reads = Volatile.Read(ref _reads),
        ReadBatches = Volatile.Read(ref _readBatches),
    };

    public void Committed(IReadOnlyList<RecordWrite> writes, IReadOnlyList<WriteResult> results, TimeSpan elapsed)
    {
        for (var i = 0; i < results.Count; i++)
        {
            if (results[i].Status != WriteStatus.Written)
                continue;
            _rows++;
            _entryRows += writes[i].Entries.Count;
        }
        _commits++;
        _batchSize.Record(writes.Count, _tag);
        _duration.Record(elapsed.TotalSeconds, _tag);
    }

    public void Read(int count)
    {
        _reads += count;
        _readBatches++;
    }

    public void Dispose() => _meter.Dispose();
}
