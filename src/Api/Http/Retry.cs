using System.Runtime.CompilerServices;

namespace Ecommerce.Api.Http;

/// <summary>Repeats idempotent grain calls whose outcome is not known.</summary>
public static class Retry
{
    private const int MaxRepeats = 3;
    private const double FirstDelayMilliseconds = 50;
    private const double MaxDelayMilliseconds = 1_000;

    /// <summary>
    /// How long after the first call one is still repeated because a silo is gone. Others need up to 7 s to notice that a silo died without a word;
    /// until then calls to its grains fail at once, and then the grains live elsewhere.
    /// </summary>
    private static readonly TimeSpan PatienceWithSilos = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Calls, and on an unknown outcome calls again, at most three times, after about 50, 150 and 450 ms; where a silo is gone, for 10 s, about once
    /// a second in the end. The call must carry an operation id or be a read. The last failure is thrown when the deadline ends the waiting.
    /// </summary>
    [OverloadResolutionPriority(1)]
    public static async Task<T> OnUnavailableAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken, TimeProvider? clock = null)
    {
        var time = clock ?? TimeProvider.System;
        var began = time.GetTimestamp();
        var delay = FirstDelayMilliseconds;
        Exception? last = null;
        for (var repeats = 0; ; repeats++)
        {
            try
            {
                return last is null ? await call() : await call().WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (last is not null && cancellationToken.IsCancellationRequested)
            {
                // A repeat that hangs is not waited for beyond the deadline.
                throw last;
            }
            catch (Exception exception) when (MayRepeat(exception, repeats, time.GetElapsedTime(began)) && !cancellationToken.IsCancellationRequested)
            {
                // Half fixed, half random: callers that failed together do not come back together.
                if (!await WaitAsync(delay * (0.5 + Random.Shared.NextDouble()), time, cancellationToken)) throw;
                last = exception;
                delay = Math.Min(delay * 3, MaxDelayMilliseconds);
            }
        }
    }

    /// <summary>The same for calls that answer with a <see cref="ValueTask{T}"/>.</summary>
    public static Task<T> OnUnavailableAsync<T>(Func<ValueTask<T>> call, CancellationToken cancellationToken, TimeProvider? clock = null) =>
        OnUnavailableAsync(() => call().AsTask(), cancellationToken, clock);

    private static bool MayRepeat(Exception exception, int repeats, TimeSpan elapsed) =>
        Unavailability.IsOfSilo(exception) ? elapsed < PatienceWithSilos : Unavailability.Is(exception) && repeats < MaxRepeats;

    private static async Task<bool> WaitAsync(double milliseconds, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), clock, cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
