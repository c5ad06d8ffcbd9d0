using System.Diagnostics;
using Ecommerce.Contracts.Carts;

namespace Ecommerce.Tests.Load.Inventory;

/// <summary>How many durable holds a second one SKU takes from 64 callers in its silo, and that none is lost or sold twice.</summary>
internal static class HotSkuBench
{
    private const int Callers = 64;
    private const long Plenty = 100_000_000;
    private const int Few = 1_000;

    /// <summary>The line that a script reads.</summary>
    private const string Result = "holds per second";

    public static async Task<int> RunAsync(string folder, TimeSpan length)
    {
        var (median, p99) = DiskProbe.Measure(folder);
        Report.Line($"4 KiB written and synced: median {median:0.00} ms, p99 {p99:0.00} ms");
        await using var silo = await StockedSilo.StartAsync(folder);
        await MeasureAsync(silo, "WARM-UP", commits: true, length / 2);
        var open = await MeasureAsync(silo, "OPEN", commits: false, length);
        var committed = await MeasureAsync(silo, "COMMITTED", commits: true, length);
        Report.Line($"{Result}, left open: {open:0}");
        Report.Line($"{Result}, each committed: {committed:0}");
        return await IsNeverOversoldAsync(silo) ? 0 : 1;
    }

    /// <summary>Holds until it is killed, and writes down each hold that was answered, after it was.</summary>
    public static async Task<int> WriteAsync(string folder, string acknowledged)
    {
        await using var silo = await StockedSilo.StartAsync(folder);
        await silo.StockAsync("KILLED", Plenty);
        await using var file = new FileStream(acknowledged, FileMode.Append, FileAccess.Write, FileShare.Read, 1);
        var turn = new Lock();
        Console.WriteLine("holding");
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            while (true)
            {
                var id = HoldId("KILLED");
                await silo.HoldAsync("KILLED", id);
                // One write of the system per line, so that what a killed process had written is there.
                lock (turn) file.Write(System.Text.Encoding.ASCII.GetBytes(id + "\n"));
            }
        }));
        return 0;
    }

    /// <summary>Compares what was acknowledged with what is there, hold by hold.</summary>
    public static async Task<int> CompareAsync(string folder, string acknowledged)
    {
        await using var silo = await StockedSilo.StartAsync(folder);
        var ids = (await File.ReadAllTextAsync(acknowledged)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var missing = new List<string>();
        foreach (var id in ids)
        {
            if (!await silo.HasAsync("KILLED", id)) missing.Add(id);
        }

        var levels = await silo.LevelsAsync("KILLED");
        var extra = levels.Held - ids.Length;
        Report.Line($"{ids.Length} holds acknowledged, {levels.Held} persisted, {missing.Count} missing, {extra} persisted without an answer (at most {Callers} were under way per kill)");
        return missing.Count == 0 && extra >= 0 ? 0 : 1;
    }

    // As in the shop: the cart's id, which sorts by time, its version, and the SKU.
    private static string HoldId(string sku) => $"{CartId.New(TimeProvider.System)}:1:{sku}";

    private static async Task<double> MeasureAsync(StockedSilo silo, string sku, bool commits, TimeSpan length)
    {
        await silo.StockAsync(sku, Plenty);
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(started) < length; count++)
            {
                var id = HoldId(sku);
                await silo.HoldAsync(sku, id);
                if (commits) await silo.CommitAsync(sku, id);
            }

            return count;
        }));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<bool> IsNeverOversoldAsync(StockedSilo silo)
    {
        await silo.StockAsync("FEW", Few);
        var held = await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            var count = 0;
            for (var number = 0; number < Few; number++)
            {
                if (await silo.HoldAsync("FEW", $"crt_{caller}-{number}")) count++;
            }

            return count;
        }));
        var levels = await silo.LevelsAsync("FEW");
        Report.Line($"{Callers * Few} asked for {Few} units: {held.Sum()} got one, {levels.Available} are left");
        return held.Sum() == Few && levels is { Available: 0, Held: Few };
    }
}
