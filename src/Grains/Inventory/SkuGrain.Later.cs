using System.Text.Json;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Records;
using Microsoft.Extensions.Logging;

namespace Ecommerce.Grains.Inventory;

/// <summary>What a SKU does later: it hands its events over, and gives back what carts reserved and nobody ordered. What it learns is written by the queue's loop, as everything is.</summary>
public sealed partial class SkuGrain
{
    // Longer each time would need a count: a notice for staff may come half a minute late.
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public async Task WakeAsync()
    {
        if (!_record.Exists) return;
        if (_record.Outbox.Count > 0) await HandOverAsync();
        if (_record.DueAt <= _clock.GetUtcNow()) await _queue.EnqueueAsync(ExpireDue);
    }

    // What is left over is due again at once.
    private bool ExpireDue(StockBook book, DateTimeOffset now)
    {
        foreach (var id in _expiries.Due(now, MaxBatch)) ReservationRules.Expire(book, id, now);
        return true;
    }

    private async Task HandOverAsync()
    {
        long? sent = null;
        var isFailed = false;
        foreach (var message in _record.Outbox)
        {
            try
            {
                await PublishAsync(message);
                sent = message.Sequence;
            }
            catch (Exception fault)
            {
                LogFailed(_log, message.EventId, fault);
                isFailed = true;
                break;
            }
        }

        await _queue.EnqueueAsync((book, now) =>
        {
            (book.SentThrough, book.RetryAt) = (sent, isFailed ? now + Retry : null);
            return true;
        });
    }

    private Task PublishAsync(OutboxMessage message) => _events.PublishAsync(
        new()
        {
            Id = message.EventId,
            Type = message.Type,
            Subject = this.GetPrimaryKeyString(),
            Sequence = message.Sequence,
            At = message.At,
            Data = message.Data,
        },
        CancellationToken.None);

    private NewEvent LowStockEvent(SkuState state)
    {
        var low = new LowStock { Sku = Sku.From(this.GetPrimaryKeyString()), Available = state.Available, SafetyStock = state.Terms!.SafetyStock!.Value };
        return new(LowStock.Name, JsonSerializer.SerializeToElement(low, InventoryJson.Default.LowStock));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Event {EventId} could not be handed over; it is tried again")]
    private static partial void LogFailed(ILogger logger, string eventId, Exception fault);
}
