namespace Ecommerce.Tests.Load;

/// <summary>How long the calls of a scenario took, and what went wrong how often.</summary>
internal sealed class Timings(TimeSpan elapsed, IEnumerable<TimeSpan> times, IReadOnlyDictionary<string, int> errors)
{
    private readonly TimeSpan[] _sorted = [.. times.Order()];

    public int Done => _sorted.Length;

    public double PerSecond => Done / elapsed.TotalSeconds;

    public IReadOnlyDictionary<string, int> Errors { get; } = errors;

    public double Milliseconds(double quantile) =>
        Done == 0 ? double.NaN : _sorted[Math.Min(Done - 1, (int)(Done * quantile))].TotalMilliseconds;
}
