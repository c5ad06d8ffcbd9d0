using System.Diagnostics;
using System.Globalization;

namespace Ecommerce.Tests.Load;

/// <summary>How often the heads of a kind were written and how many entries there are, read from the SQLite file by the program sqlite3.</summary>
internal sealed class RecordCounts
{
    // A head's version goes up by one per write. Entries are only added while nobody removes any, as in a checkout.
    private const string Query = """
        select kind, sum(version) from record group by kind
        union all select kind || ' entries', count(*) from record_entry group by kind
        """;

    private readonly Dictionary<string, long> _counts;

    private RecordCounts(Dictionary<string, long> counts) => _counts = counts;

    public static async Task<RecordCounts?> ReadAsync(string? folder)
    {
        if (folder is null || !File.Exists(Path.Combine(folder, "shop.db")) || !IsInstalled)
            return null;
        var start = new ProcessStartInfo("sqlite3", ["-readonly", "-separator", "|", Path.Combine(folder, "shop.db"), Query])
        {
            RedirectStandardOutput = true,
        };
        using var query = Process.Start(start)!;
        var text = await query.StandardOutput.ReadToEndAsync();
        await query.WaitForExitAsync();
        if (query.ExitCode != 0)
            return null;
        return new(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|'))
            .ToDictionary(row => row[0], row => long.Parse(row[1], CultureInfo.InvariantCulture)));
    }

    public IReadOnlyDictionary<string, long> Since(RecordCounts before) =>
        _counts.Select(count => (count.Key, Change: count.Value - before._counts.GetValueOrDefault(count.Key)))
            .Where(count => count.Change != 0)
            .ToDictionary(count => count.Key, count => count.Change);

    private static bool IsInstalled =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "sqlite3")));
}
