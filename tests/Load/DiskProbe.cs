using System.Diagnostics;

namespace Ecommerce.Tests.Load;

/// <summary>How long the disk takes to make a small write durable: what every commit waits for.</summary>
internal static class DiskProbe
{
    private const int Writes = 200;
    private const int Size = 4096;

    /// <summary>Median and 99th percentile in milliseconds.</summary>
    public static (double Median, double P99) Measure(string folder)
    {
        var path = Path.Combine(folder, $"fsync-{Guid.NewGuid():N}");
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        var block = new byte[Size];
        var times = new double[Writes];
        for (var i = 0; i < Writes; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            file.Write(block);
            file.Flush(flushToDisk: true);
            times[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }

        Array.Sort(times);
        return (times[Writes / 2], times[Writes * 99 / 100]);
    }
}
