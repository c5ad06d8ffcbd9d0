using System.Text.Json;
using Ecommerce.Records;

namespace Ecommerce.Grains.Inventory;

/// <summary>
/// Entries <c>c:{customer}</c>: units that each customer has of a SKU with a limit. They outlive the holds that made them: shipping a unit does
/// not make room for another.
/// </summary>
public sealed class CustomerUnits
{
    /// <summary>The prefix of the entries.</summary>
    public const string Prefix = "c:";

    private readonly Dictionary<string, int> _units = new(StringComparer.Ordinal);

    /// <summary>Units of a customer.</summary>
    public int Of(string customer) => _units.GetValueOrDefault(customer);

    /// <summary>Takes over an entry that was read.</summary>
    public void Remember(StoredEntry entry) => Set(entry.Key[Prefix.Length..], JsonSerializer.Deserialize(entry.Body.Span, InventoryJson.Default.Int32));

    /// <summary>Takes over what was written.</summary>
    public void Set(string customer, int units)
    {
        if (units == 0) _units.Remove(customer);
        else _units[customer] = units;
    }

    /// <summary>The entry of a customer.</summary>
    public static EntryWrite Entry(string customer, int units)
    {
        // Not "units == 0 ? null : bytes": that null would become an empty body.
        if (units == 0) return new(Prefix + customer, null);
        return new(Prefix + customer, JsonSerializer.SerializeToUtf8Bytes(units, InventoryJson.Default.Int32));
    }
}
