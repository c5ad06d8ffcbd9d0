using System.Text.Json;

namespace Ecommerce.Tests.Load;

/// <summary>What the record stores of a shop count: differences of two readings are what the work between them wrote.</summary>
internal sealed record StoreCounts
{
    public required long Rows { get; init; }

    public required long EntryRows { get; init; }

    public required long Commits { get; init; }

    public required long Reads { get; init; }

    /// <summary>Adds up the stores of the answer to <c>GET /api/admin/ops/records</c>.</summary>
    public static StoreCounts Of(JsonElement answer)
    {
        var stores = answer.GetProperty("stores").EnumerateArray().ToList();
        return new() { Rows = Sum("rows"), EntryRows = Sum("entryRows"), Commits = Sum("commits"), Reads = Sum("reads") };

        long Sum(string member) => stores.Sum(store => store.GetProperty(member).GetInt64());
    }

    public StoreCounts Since(StoreCounts before) => new()
    {
        Rows = Rows - before.Rows,
        EntryRows = EntryRows - before.EntryRows,
        Commits = Commits - before.Commits,
        Reads = Reads - before.Reads,
    };
}
