using System.Text.Json;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Records;

namespace Ecommerce.Grains.Inventory;

/// <summary>Pages of a SKU's movements: the newest first, then those from before they were kept that way, the oldest of them first.</summary>
internal static class MovementLists
{
    public static async ValueTask<MovementPage> ReadAsync(IRecord<SkuState> record, string? after, int limit)
    {
        var isOld = after?.StartsWith(StockBook.OldMovementPrefix, StringComparison.Ordinal) == true;
        List<StoredEntry> entries = isOld ? [] : [.. await record.ReadEntriesAsync(StockBook.MovementPrefix, after, limit + 1)];
        if (entries.Count <= limit)
        {
            entries.AddRange(await record.ReadEntriesAsync(StockBook.OldMovementPrefix, isOld ? after : null, limit + 1 - entries.Count));
        }

        return new()
        {
            Items = [.. entries.Take(limit).Select(entry => View(JsonSerializer.Deserialize(entry.Body.Span, InventoryJson.Default.Movement)!))],
            Next = entries.Count > limit ? entries[limit - 1].Key : null,
        };
    }

    private static MovementView View(Movement movement) => new()
    {
        Kind = movement.Kind,
        Delta = movement.Delta,
        Unavailable = movement.Unavailable,
        OnHand = movement.OnHand,
        Reason = movement.Reason,
        Note = movement.Note,
        Actor = movement.Actor,
        At = movement.At,
        Order = movement.Order,
        Location = movement.Location ?? Locations.Main,
    };
}
