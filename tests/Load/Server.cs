using System.Diagnostics;

namespace Ecommerce.Tests.Load;

/// <summary>A server's process as the kernel sees it.</summary>
internal sealed class Server(string name, int pid)
{
    /// <summary>The name of the process whose CPU is the result; the others stand beside it.</summary>
    public const string Shop = "shop";

    /// <summary>A process that uses less than this of a core has nothing left to do.</summary>
    private const double IdleShare = 0.06;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan IdleLook = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public string Name { get; } = name;

    /// <summary>CPU in milliseconds per second while nobody asks for anything.</summary>
    public async Task<double> IdleAsync()
    {
        await SettleAsync();
        var before = Sample().CpuMs;
        await Task.Delay(IdleLook);
        return (Sample().CpuMs - before) / IdleLook.TotalSeconds;
    }

    public ServerSample Sample() => ServerSample.Take(pid);

    /// <summary>Waits until the work behind the answers is done: its CPU belongs to the orders that caused it.</summary>
    public async Task SettleAsync()
    {
        var started = Stopwatch.GetTimestamp();
        double used;
        do
        {
            var before = Sample().CpuMs;
            await Task.Delay(Look);
            used = Sample().CpuMs - before;
        }
        while (used > Look.TotalMilliseconds * IdleShare && Stopwatch.GetElapsedTime(started) < Patience);
    }
}
