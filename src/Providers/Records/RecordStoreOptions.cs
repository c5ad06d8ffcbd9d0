namespace Ecommerce.Records;

/// <summary>Limits of one record store's queue.</summary>
public sealed class RecordStoreOptions
{
    /// <summary>Writes (and, in a queue of their own, reads) that may wait. Default 10 000; when full, callers wait for room.</summary>
    public int QueueCapacity { get; set; } = 10_000;

    /// <summary>Records in one commit or one read. Default 200; larger batches gain nothing and make each caller wait longer.</summary>
    public int MaxBatch { get; set; } = 200;

    /// <summary>Time given to one commit. Default 10 s; after it the fate of every row in the batch is unknown.</summary>
    public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Time given to one read. Default 10 s; after it the callers get a <see cref="RecordUnavailableException"/>.</summary>
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Largest body of a head or an entry in bytes. Default 4 MiB; a larger one is refused before it reaches the database.</summary>
    public int MaxBodyBytes { get; set; } = 4 * 1024 * 1024;
}
