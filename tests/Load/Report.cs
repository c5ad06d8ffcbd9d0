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
        Print(measured.Servers, timings.Done);
        if (measured.Store is { } store)
            Line($"  record store per call: {(double)store.Commits / timings.Done:0.00} commits, {(double)store.Rows / timings.Done:0.00} heads and {(double)store.EntryRows / timings.Done:0.00} entries written, {(double)store.Reads / timings.Done:0.00} heads read; {(double)store.Rows / Math.Max(1, store.Commits):0.0} heads per commit");
        if (measured.Rows is { } rows)
        {
            var heads = rows.Where(row => !row.Key.EndsWith(" entries", StringComparison.Ordinal)).Sum(row => row.Value);
            var parts = rows.OrderByDescending(row => row.Value).Select(row => Text($"{row.Key} {(double)row.Value / timings.Done:0.00}"));
            Line($"  rows by kind per call: {(double)heads / timings.Done:0.00} heads and {(double)(rows.Values.Sum() - heads) / timings.Done:0.00} entries ({string.Join(", ", parts)})");
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

    private static void Print(IReadOnlyList<ServerUse> servers, int done)
    {
        if (servers.Count == 0)
            return;
        var machine = servers[0].After.MachineMs - servers[0].Before.MachineMs;
        var driver = servers[0].After.DriverMs - servers[0].Before.DriverMs;
        var all = servers.Sum(server => server.CpuMs);
        foreach (var server in servers)
        {
            Line($"  {server.Name}: CPU ms per call {server.CpuMs / done:0.000} (user {server.UserMs / done:0.000}, system {server.SystemMs / done:0.000}); {server.Switches / done:0.0} task switches, {server.WrittenKib / done:0.0} KiB written per call");
            Line($"    threads: {ThreadShares(server)}");
        }

        Line($"  load client: CPU ms per call {driver / done:0.000}");
        var shares = servers.Select(server => Text($"{server.Name} {server.CpuMs / machine:0%}"));
        Line($"  of the machine's busy time: {string.Join(", ", shares)}, load client {driver / machine:0%}, others {Math.Max(0, machine - all - driver) / machine:0%}");
    }

    private static string ThreadShares(ServerUse server) => string.Join(", ", server.After.Threads
        .Select(thread => (thread.Key, Share: (thread.Value - server.Before.Threads.GetValueOrDefault(thread.Key)) / server.CpuMs))
        .Where(thread => thread.Share > SmallestShare)
        .OrderByDescending(thread => thread.Share)
        .Select(thread => Text($"{thread.Key} {thread.Share:0%}")));

    public static void Line(FormattableString text) => Console.WriteLine(Text(text));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
