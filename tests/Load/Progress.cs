using System.Diagnostics;

namespace Ecommerce.Tests.Load;

/// <summary>A line now and then, so that whoever waits sees that something happens.</summary>
internal static class Progress
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static long _done;
    private static long _told = Stopwatch.GetTimestamp();

    public static void Count()
    {
        var done = Interlocked.Increment(ref _done);
        var told = Interlocked.Read(ref _told);
        if (Stopwatch.GetElapsedTime(told) < Pause || Interlocked.CompareExchange(ref _told, Stopwatch.GetTimestamp(), told) != told)
            return;
        Console.Error.WriteLine($"… {done} calls so far");
    }
}
