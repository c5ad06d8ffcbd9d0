using System.Text.Json;
using Ecommerce.Records;

namespace Ecommerce.Grains.Inventory;

/// <summary>
/// A SKU's counters and holds with the changes of one batch laid over what is committed: decisions see each other, and nothing is true
/// before the batch is written.
/// </summary>
public sealed class StockBook(SkuState committed, IReadOnlyDictionary<string, Hold> holds)
{
    /// <summary>The prefix of the entries of holds that are in memory: open ones, and those that ended within a day.</summary>
    public const string HoldPrefix = "h:";

    /// <summary>The prefix of the entries of holds that were shipped before.</summary>
    public const string ShippedPrefix = "s:";

    /// <summary>The prefix of the entries of movements, newest first.</summary>
    public const string MovementPrefix = "v:";

    private readonly Dictionary<string, Hold?> _changed = new(StringComparer.Ordinal);
    private readonly List<(string Id, Hold Hold)> _putAway = [];
    private readonly List<Movement> _movements = [];

    /// <summary>The counters as the batch leaves them.</summary>
    public SkuState State { get; private set; } = committed;

    /// <summary>Whether there is anything to write.</summary>
    public bool HasChanges => _changed.Count > 0 || _movements.Count > 0;

    /// <summary>Holds that the batch wrote; a <c>null</c> was removed.</summary>
    public IReadOnlyDictionary<string, Hold?> Changed => _changed;

    /// <summary>Movements of the batch, oldest first.</summary>
    public IReadOnlyList<Movement> Movements => _movements;

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

    /// <summary>Forgets an ended hold; one whose units may come back is put away, where only who asks for it finds it.</summary>
    public void Forget(string holdId)
    {
        if (Find(holdId) is { Shipped: > 0 } shipped) _putAway.Add((holdId, shipped));
        _changed[holdId] = null;
    }

    /// <summary>The batch as entries of the record.</summary>
    public List<EntryWrite> Entries(long revision)
    {
        var entries = new List<EntryWrite>(_changed.Count + _putAway.Count + _movements.Count);
        foreach (var (id, hold) in _changed)
        {
            // Not "hold is null ? null : bytes": that null would become an empty body.
            entries.Add(hold is null ? new(EntryKey(id), null) : new(EntryKey(id), JsonSerializer.SerializeToUtf8Bytes(hold, InventoryJson.Default.Hold)));
        }

        foreach (var (id, hold) in _putAway) entries.Add(new(ShippedPrefix + id, JsonSerializer.SerializeToUtf8Bytes(hold, InventoryJson.Default.Hold)));
        for (var i = 0; i < _movements.Count; i++)
        {
            entries.Add(new(MovementKey(revision, i), JsonSerializer.SerializeToUtf8Bytes(_movements[i], InventoryJson.Default.Movement)));
        }

        return entries;
    }

    private static string EntryKey(string holdId) => HoldPrefix + holdId;

    // Entries are read in the order of their keys, and who looks at movements wants the newest.
    private static string MovementKey(long revision, int index) => $"{MovementPrefix}{long.MaxValue - revision:D19}:{9_999 - index:D4}";
}
