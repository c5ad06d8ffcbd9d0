using System.Text.Json;
using Ecommerce.Records;

namespace Ecommerce.Grains.Inventory;

/// <summary>
/// A SKU's counters and holds with the changes of one batch laid over what is committed: decisions see each other, and nothing is true
/// before the batch is written.
/// </summary>
public sealed class StockBook(SkuState committed, IReadOnlyDictionary<string, Hold> holds, long revision = 0, CustomerUnits? customers = null)
{
    /// <summary>The prefix of the entries of holds that are in memory: open ones, and those that ended within a day.</summary>
    public const string HoldPrefix = "h:";

    /// <summary>The prefix of the entries of holds that were shipped before.</summary>
    public const string ShippedPrefix = "s:";

    /// <summary>The prefix of the entries of movements, newest first.</summary>
    public const string MovementPrefix = "v:";

    /// <summary>The prefix of movements from before they were kept newest first.</summary>
    public const string OldMovementPrefix = "m:";

    private readonly SkuState _committed = committed;
    private readonly Dictionary<string, Hold?> _changed = new(StringComparer.Ordinal);
    private readonly List<(string Id, Hold Hold)> _putAway = [];
    private readonly List<Movement> _movements = [];
    private readonly Dictionary<string, (string Key, StockAnswer Answer)> _answers = new(StringComparer.Ordinal);
    private readonly List<string> _forgotten = [];
    private readonly Dictionary<string, int> _customers = new(StringComparer.Ordinal);

    /// <summary>The counters as the batch leaves them.</summary>
    public SkuState State { get; private set; } = committed;

    /// <summary>The revision that the batch makes.</summary>
    public long Revision => revision + 1;

    /// <summary>The revision that the next command of the batch meets: the one that was read, or the one that an earlier command makes.</summary>
    public long Seen => HasChanges ? Revision : revision;

    /// <summary>Whether answers are to be remembered.</summary>
    public bool HasAnswers => _answers.Count > 0;

    /// <summary>Whether there is anything to write, if only what was answered or handed over.</summary>
    public bool HasEntries => HasChanges || HasAnswers || SentThrough is not null || RetryAt is not null;

    /// <summary>Whether the stock changes.</summary>
    public bool HasChanges => _changed.Count > 0 || _movements.Count > 0 || State != _committed;

    /// <summary>The last event that was handed over.</summary>
    public long? SentThrough { get; set; }

    /// <summary>When what could not be handed over is tried again.</summary>
    public DateTimeOffset? RetryAt { get; set; }

    /// <summary>Units of customers that the batch changed.</summary>
    public IReadOnlyDictionary<string, int> Customers => _customers;

    /// <summary>Units that a customer has, as the batch sees it.</summary>
    public int UnitsOf(string customer) => _customers.TryGetValue(customer, out var units) ? units : customers?.Of(customer) ?? 0;

    /// <summary>Units come to a hold's customer, or are given back.</summary>
    public void Count(Hold hold, int units)
    {
        foreach (var customer in hold.Customer ?? []) _customers[customer] = UnitsOf(customer) + units;
    }

    /// <summary>Replaces the counters and terms.</summary>
    public void Set(SkuState next) => State = next;

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

    /// <summary>What an earlier command of the batch was answered.</summary>
    public StockAnswer? FindAnswer(string operation) => _answers.TryGetValue(operation, out var answer) ? answer.Answer : null;

    /// <summary>Remembers an answer.</summary>
    public void Answer(string operation, StockAnswer answer, DateTimeOffset now) => _answers[operation] = (StockAnswers.KeyOf(operation, now), answer);

    /// <summary>Removes answers that nobody asks for any more.</summary>
    public void ForgetAnswers(IEnumerable<string> keys) => _forgotten.AddRange(keys);

    /// <summary>Forgets an ended hold; one whose units may come back is put away, where only who asks for it finds it.</summary>
    public void Forget(string holdId)
    {
        if (Find(holdId) is { Shipped: > 0 } shipped) _putAway.Add((holdId, shipped));
        _changed[holdId] = null;
    }

    /// <summary>The batch as entries of the record.</summary>
    public List<EntryWrite> Entries()
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
            entries.Add(new(MovementKey(Revision, i), JsonSerializer.SerializeToUtf8Bytes(_movements[i], InventoryJson.Default.Movement)));
        }

        foreach (var (customer, units) in _customers) entries.Add(CustomerUnits.Entry(customer, units));
        foreach (var (key, answer) in _answers.Values) entries.Add(new(key, JsonSerializer.SerializeToUtf8Bytes(answer, InventoryJson.Default.StockAnswer)));
        foreach (var key in _forgotten) entries.Add(new(key, null));
        return entries;
    }

    private static string EntryKey(string holdId) => HoldPrefix + holdId;

    // Entries are read in the order of their keys, and who looks at movements wants the newest.
    private static string MovementKey(long revision, int index) => $"{MovementPrefix}{long.MaxValue - revision:D19}:{9_999 - index:D4}";
}
