using System.Collections.Concurrent;

namespace Ecommerce.Tests.Load;

/// <summary>One call of a scenario; what goes wrong is counted by what it is.</summary>
internal static class Call
{
    public static async Task<bool> TryAsync(Func<Task> call, ConcurrentDictionary<string, int> errors)
    {
        try
        {
            await call();
            return true;
        }
        catch (Exception fault) when (fault is UnexpectedAnswerException or HttpRequestException or TaskCanceledException)
        {
            var what = fault is UnexpectedAnswerException ? fault.Message : fault.GetType().Name;
            errors.AddOrUpdate(what, 1, (_, count) => count + 1);
            return false;
        }
    }
}
