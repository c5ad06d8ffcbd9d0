using System.Runtime.CompilerServices;

namespace Ecommerce.Api.Http;

/// <summary>Repeats idempotent grain calls whose outcome is not known.</summary>
public static class Retry
{
    private const int MaxRepeats = 3;
    private const double FirstDelayMilliseconds = 50;

    /// <summary>
    /// Calls, and on an unknown outcome calls again, at most three times, after about 50, 150 and 450 ms. The call must carry an operation id or be a read.
    /// The last failure is thrown when the deadline ends the waiting.
    /// </summary>
    [OverloadResolutionPriority(1)]
    public static async Task<T> OnUnavailableAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken, TimeProvider? clock = null)
    {
        var delay = FirstDelayMilliseconds;
        for (var repeats = 0; ; repeats++)
        {
            try
            {
                return await call();
            }
            catch (Exception exception) when (Unavailability.Is(exception) && repeats < MaxRepeats && !cancellationToken.IsCancellationRequested)
            {
                // Half fixed, half random: callers that failed together do not come back together.
                if (!await WaitAsync(delay * (0.5 + Random.Shared.NextDouble()), clock ?? TimeProvider.System, cancellationToken)) throw;
                delay *= 3;
            }
        }
    }

    /// <summary>The same for calls that answer with a <see cref="ValueTask{T}"/>.</summary>
    public static Task<T> OnUnavailableAsync<T>(Func<ValueTask<T>> call, CancellationToken cancellationToken, TimeProvider? clock = null) =>
        OnUnavailableAsync(() => call().AsTask(), cancellationToken, clock);

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
