using System.Globalization;

namespace Ecommerce.Tests.Load;

/// <summary>The figures as lines of text.</summary>
internal static class Report
{
    private const double SmallestShare = 0.01;

    public static void Print(Measurement measured)
    {
        var timings = measured.Timings;
        Line($"{measured.Scenario,-15} {timings.PerSecond,7:0}/s   p50 {timings.Milliseconds(0.5):0.0} ms   p99 {timings.Milliseconds(0.99):0.0} ms   {timings.Done} done");
        foreach (var (what, count) in timings.Errors)
            Line($"  ERROR {count} times: {what}");
        if (timings.Done == 0)
            return;
        if (measured.Server is { } server)
            Print(server.Before, server.After, timings.Done);
        if (measured.Rows is { } rows)
        {
            var heads = rows.Where(row => !row.Key.EndsWith(" entries", StringComparison.Ordinal)).Sum(row => row.Value);
            var parts = rows.OrderByDescending(row => row.Value).Select(row => Text($"{row.Key} {(double)row.Value / timings.Done:0.00}"));
            Line($"  rows written per call: {(double)heads / timings.Done:0.00} heads and {(double)(rows.Values.Sum() - heads) / timings.Done:0.00} entries ({string.Join(", ", parts)})");
        }
    }

    /// <summary>The differences that matter, and the line that tools read.</summary>
    public static void PrintSummary(IReadOnlyList<Measurement> all, double bareKestrelMs)
    {
        double? Of(string scenario) => all.FirstOrDefault(measured => measured.Scenario == scenario)?.CpuMsPerCall;
        var (bare, cart, checkout) = (Of("bare"), Of("cart"), Of("checkout"));
        Console.WriteLine();
        if (checkout - cart is { } placing)
            Line($"CPU ms of placing (checkout without its cart): {placing:0.00}");
        if (checkout / bare is { } times)
            Line($"A checkout costs as much as {times:0} requests to the shop's /health/live");
        if (checkout is { } whole)
            Line($"A checkout costs as much as {whole / bareKestrelMs:0} requests to an empty endpoint on Kestrel");
        if (checkout is { } cost)
            Line($"CPU ms per checkout: {cost:0.00}");
        else
            Line($"CPU ms per checkout: unknown");
    }

    private static void Print(ServerSample before, ServerSample after, int done)
    {
        var cpu = after.CpuMs - before.CpuMs;
        var driver = after.DriverMs - before.DriverMs;
        var machine = after.MachineMs - before.MachineMs;
        Line($"  CPU ms per call: {cpu / done:0.000} (user {(after.UserMs - before.UserMs) / done:0.000}, system {(after.SystemMs - before.SystemMs) / done:0.000}); driver {driver / done:0.000}");
        Line($"  per call: {(after.Switches - before.Switches) / done:0.0} task switches, {(after.WrittenBytes - before.WrittenBytes) / done / 1024:0.0} KiB written");
        Line($"  of the machine's busy time: shop {cpu / machine:0%}, driver {driver / machine:0%}, others {Math.Max(0, machine - cpu - driver) / machine:0%}");
        var threads = after.Threads
            .Select(thread => (thread.Key, Share: (thread.Value - before.Threads.GetValueOrDefault(thread.Key)) / cpu))
            .Where(thread => thread.Share > SmallestShare)
            .OrderByDescending(thread => thread.Share)
            .Select(thread => Text($"{thread.Key} {thread.Share:0%}"));
        Line($"  threads: {string.Join(", ", threads)}");
    }

    public static void Line(FormattableString text) => Console.WriteLine(Text(text));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
