using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ecommerce.Tests.Load;

/// <summary>Callers that send their next request when the last is answered.</summary>
internal sealed class ClosedLoop(int connections)
{
    private int _seed;

    /// <summary>Runs until the time is over; what was begun is finished and counted.</summary>
    public async Task<Timings> RunAsync(Func<Random, Task> scenario, TimeSpan length)
    {
        var errors = new ConcurrentDictionary<string, int>();
        var started = Stopwatch.GetTimestamp();
        var callers = Enumerable.Range(0, connections).Select(_ => CallAsync(scenario, started, length, errors)).ToList();
        var times = await Task.WhenAll(callers);
        return new(Stopwatch.GetElapsedTime(started), times.SelectMany(time => time), errors);
    }

    private async Task<List<TimeSpan>> CallAsync(
        Func<Random, Task> scenario, long started, TimeSpan length, ConcurrentDictionary<string, int> errors)
    {
        var random = new Random(Interlocked.Increment(ref _seed));
        var times = new List<TimeSpan>();
        while (Stopwatch.GetElapsedTime(started) < length)
        {
            var begun = Stopwatch.GetTimestamp();
            if (await Call.TryAsync(() => scenario(random), errors))
            {
                times.Add(Stopwatch.GetElapsedTime(begun));
                Progress.Count();
            }
        }

        return times;
    }
}
