using System.Globalization;
using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Records;

namespace Ecommerce.Grains.Inventory;

/// <summary>The answers of one SKU's changes: read when a change asks for its own, forgotten by the day.</summary>
public sealed class StockAnswers(IRecord<SkuState> record)
{
    private const string Prefix = "a:";
    private const int ForgetPerBatch = 100;

    private readonly Dictionary<string, StockAnswer> _read = new(StringComparer.Ordinal);
    private DateOnly _forgotten;

    /// <summary>What an item of the queue must say that it needs.</summary>
    public static string Need(Operation operation) => Prefix + operation.Id;

    /// <summary>Whether an item needs an answer, and of which operation.</summary>
    public static string? OperationOf(string need) => need.StartsWith(Prefix, StringComparison.Ordinal) ? need[Prefix.Length..] : null;

    /// <summary>The key of an answer that is given now.</summary>
    public static string KeyOf(string operation, DateTimeOffset now) => Key(operation, DateOnly.FromDateTime(now.UtcDateTime));

    /// <summary>Looks whether an operation was answered today or yesterday.</summary>
    public async ValueTask ReadAsync(string operation, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        foreach (var key in new[] { Key(operation, today), Key(operation, today.AddDays(-1)) })
        {
            // The key is the first of all that begin with it.
            if (await record.ReadEntriesAsync(key, limit: 1) is [var (found, body)] && found == key)
                _read[operation] = JsonSerializer.Deserialize(body.Span, InventoryJson.Default.StockAnswer)!;
        }
    }

    /// <summary>What was read of an operation.</summary>
    public StockAnswer? Find(string operation) => _read.GetValueOrDefault(operation);

    /// <summary>Keys of answers that are older than yesterday's, some at a time.</summary>
    public async ValueTask<IReadOnlyList<string>> FindForgettableAsync(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (_forgotten == today) return [];
        var kept = Key("", today.AddDays(-1));
        var oldest = await record.ReadEntriesAsync(Prefix, limit: ForgetPerBatch);
        var old = oldest.Select(entry => entry.Key).TakeWhile(key => string.CompareOrdinal(key, kept) < 0).ToList();
        if (old.Count < ForgetPerBatch) _forgotten = today;
        return old;
    }

    /// <summary>Forgets what was read for a batch.</summary>
    public void EndBatch() => _read.Clear();

    private static string Key(string operation, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{day:yyyyMMdd}:{operation}");
}
