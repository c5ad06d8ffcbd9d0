namespace Ecommerce.Records;

/// <summary>How the records of a silo remember answers, retry and wake their grains.</summary>
public sealed class RecordOptions
{
    /// <summary>How long an operation's answer is kept. Default 24 h; a repetition after it runs again.</summary>
    public TimeSpan AnswerRetention { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// Bytes of answers that one record keeps. Default 256 KiB: then the oldest go before their time. Without a bound, whoever repeats a command
    /// under ever new keys fills the record, which takes no more writes until the answers are old.
    /// </summary>
    public int MaxAnswerBytes { get; set; } = 256 * 1024;

    /// <summary>First wait before events or due work that failed are tried again; doubles each time. Default 10 s.</summary>
    public TimeSpan Retry { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest wait between two attempts. Default 10 min.</summary>
    public TimeSpan MaxRetry { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Grains that wait to be woken. Default 10 000; what finds the queue full is left to the scanner.</summary>
    public int WakeQueueCapacity { get; set; } = 10_000;

    /// <summary>Grains woken at the same time by this silo. Default 32.</summary>
    public int WakeConcurrency { get; set; } = 32;

    /// <summary>Time between two scans of a store. Default 1 s: nothing is due more precisely than that.</summary>
    public TimeSpan ScanPeriod { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Records woken per scan of a store. Default 500; the rest waits for the next scan.</summary>
    public int ScanBatch { get; set; } = 500;
}
