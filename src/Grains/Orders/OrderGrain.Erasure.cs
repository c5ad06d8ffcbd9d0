using System.Text.Json;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;
using Ecommerce.Records;

namespace Ecommerce.Grains.Orders;

/// <summary>Forgetting the buyer.</summary>
public sealed partial class OrderGrain
{
    /// <inheritdoc/>
    public async Task ForgetBuyerAsync(UserId user)
    {
        await Record.LoadAsync();
        if (!Record.Exists || OrderErasure.Forget(Record.State, user) is not { } next) return;
        var notes = await ReadTimelineAsync();
        await Record.CommitAsync(new()
        {
            State = next,
            DueAt = Record.DueAt,
            Entries = [.. notes.Where(OrderErasure.IsBuyersNote).Select(Without)],
            // Nothing happened to the order, and whoever works on it need not read it again.
            IsRevision = false,
        });
    }

    private static EntryWrite Without(TimelineEntry entry)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(entry with { Note = null }, OrderJson.Default.TimelineEntry);
        return new(TimelineRules.KeyOf(entry.Revision), body);
    }
}
