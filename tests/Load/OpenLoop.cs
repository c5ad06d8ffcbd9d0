using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ecommerce.Tests.Load;

/// <summary>
/// Calls that begin at a fixed rate, whatever the answers do. A call's time counts from when it should have begun: a shop that stalls is not
/// spared the calls that a waiting caller would not have made.
/// </summary>
internal sealed class OpenLoop(int perSecond)
{
    /// <summary>So many wait at most; more is a shop that has fallen behind for good, and is counted as an error.</summary>
    private const int MaxWaiting = 5_000;

    private int _waiting;

    public async Task<Timings> RunAsync(Func<Random, Task> scenario, TimeSpan length)
    {
        var (errors, times, calls) = (new ConcurrentDictionary<string, int>(), new ConcurrentQueue<TimeSpan>(), new List<Task>());
        var started = Stopwatch.GetTimestamp();
        for (var number = 0; IntendedStart(number, perSecond) is var due && due < length; number++)
        {
            if (due - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } early)
                await Task.Delay(early);
            if (Volatile.Read(ref _waiting) >= MaxWaiting)
                errors.AddOrUpdate("not begun: too many wait", 1, (_, count) => count + 1);
            else
                calls.Add(CallAsync(scenario, new(number), started, due, times, errors));
        }

        await Task.WhenAll(calls);
        return new(Stopwatch.GetElapsedTime(started), times, errors);
    }

    /// <summary>When call number <paramref name="number"/> should begin, from the start.</summary>
    public static TimeSpan IntendedStart(int number, int perSecond) => TimeSpan.FromTicks(TimeSpan.TicksPerSecond * number / perSecond);

    private async Task CallAsync(
        Func<Random, Task> scenario, Random random, long started, TimeSpan due, ConcurrentQueue<TimeSpan> times, ConcurrentDictionary<string, int> errors)
    {
        Interlocked.Increment(ref _waiting);
        if (await Call.TryAsync(() => scenario(random), errors))
        {
            times.Enqueue(Stopwatch.GetElapsedTime(started) - due);
            Progress.Count();
        }

        Interlocked.Decrement(ref _waiting);
    }
}
