using System.Text.Json;
using Ecommerce.Records;

namespace Ecommerce.Grains.Inventory;

/// <summary>
/// A SKU's counters and holds with the changes of one batch laid over what is committed: decisions see each other, and nothing is true
/// before the batch is written.
/// </summary>
public sealed class StockBook(SkuState committed, IReadOnlyDictionary<string, Hold> holds)
{
    private readonly Dictionary<string, Hold?> _changed = new(StringComparer.Ordinal);
    private readonly List<Movement> _movements = [];

    /// <summary>The counters as the batch leaves them.</summary>
    public SkuState State { get; private set; } = committed;

    /// <summary>Whether there is anything to write.</summary>
    public bool HasChanges => _changed.Count > 0 || _movements.Count > 0;

    /// <summary>Holds that the batch wrote; a <c>null</c> was removed.</summary>
    public IReadOnlyDictionary<string, Hold?> Changed => _changed;

    /// <summary>The hold as the batch sees it.</summary>
    public Hold? Find(string holdId) => _changed.TryGetValue(holdId, out var hold) ? hold : holds.GetValueOrDefault(holdId);

    /// <summary>Writes a hold together with the counters it moves.</summary>
    public void Put(string holdId, Hold hold, SkuState next)
    {
        _changed[holdId] = hold;
        State = next;
    }

    /// <summary>Writes a movement together with the counters it moves.</summary>
    public void Move(Movement movement, SkuState next)
    {
        _movements.Add(movement);
        State = next;
    }

    /// <summary>Forgets an ended hold.</summary>
    public void Forget(string holdId) => _changed[holdId] = null;

    /// <summary>The batch as entries of the record.</summary>
    public List<EntryWrite> Entries(long revision)
    {
        var entries = new List<EntryWrite>(_changed.Count + _movements.Count);
        foreach (var (id, hold) in _changed)
        {
            // Not "hold is null ? null : bytes": that null would become an empty body.
            entries.Add(hold is null ? new(EntryKey(id), null) : new(EntryKey(id), JsonSerializer.SerializeToUtf8Bytes(hold, InventoryJson.Default.Hold)));
        }

        foreach (var movement in _movements)
        {
            var key = $"m:{revision:D19}:{entries.Count:D4}";
            entries.Add(new(key, JsonSerializer.SerializeToUtf8Bytes(movement, InventoryJson.Default.Movement)));
        }

        return entries;
    }

    /// <summary>The prefix of hold entries.</summary>
    public const string HoldPrefix = "h:";

    private static string EntryKey(string holdId) => HoldPrefix + holdId;
}
