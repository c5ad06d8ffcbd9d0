using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Records;

namespace Ecommerce.Grains.Orders;

/// <summary>What happens after the answer: handing events over, and what the due time brings.</summary>
public sealed partial class OrderGrain
{
    /// <inheritdoc/>
    public async Task PaymentMovedAsync()
    {
        await Record.LoadAsync();
        if (!Record.Exists || Record.State.Status == OrderStatus.Pending) return;
        if (await ReadPaymentAsync() is not { } payment) return;
        var next = PaymentNews.Learn(Record.State, payment, Clock.GetUtcNow());
        if (ReferenceEquals(next, Record.State)) return;

        next = next with { MoneyQuestions = 0 };
        await CommitAsync(
            next,
            PaymentNews.Because(Record.State, next),
            [.. PaymentNews.Arrived(Record.State, next).Select(refund => new OrderEvent { Type = OrderEvents.Refunded, Refund = refund.Id })]);
    }

    /// <inheritdoc/>
    public async Task AskAgainAsync()
    {
        await Record.LoadAsync();
        if (!Record.Exists || PaymentReports.Open(Record.State) is not { Status: PaymentOperationStatus.Unknown } open) return;
        // Its stock is held since before it was sent; and the count of questions is for those that the clock asks.
        await grains.GetGrain<IGatewayGrain>(0).ResumeAsync(Authorization(open, askFirst: true));
    }

    /// <inheritdoc/>
    public async Task<Outcome<OrderView>> FlagAsync(FlagOrder command)
    {
        await Record.LoadAsync();
        if (!Record.Exists) return Rejection.Of(Problems.OrderNotFound);
        // What the last comparison found is not true any more, or is found again.
        var last = AttentionRules.Resolve(
            Record.State, concern => concern.About == TimelineCauses.Reconciliation && concern.Reason != command.Reason);
        var next = AttentionRules.Raise(last, command.Reason, TimelineCauses.Reconciliation, Clock.GetUtcNow());
        if (ReferenceEquals(next, Record.State)) return View();
        await CommitAsync(next, Transition.BySystem(TimelineType.Attention, TimelineCauses.Reconciliation));
        return View();
    }

    /// <inheritdoc/>
    protected override async Task OnDueAsync()
    {
        var now = Clock.GetUtcNow();
        if (OrderRules.IsExpired(Record.State, now))
        {
            if (PaymentReports.LastCalls(Record.State).ToList() is { Count: > 0 } waiting)
            {
                await LastCallAsync(waiting, now);
                return;
            }

            await CommitAsync(
                Record.State with { Status = OrderStatus.Expired },
                Transition.BySystem(TimelineType.Expired, TimelineCauses.Deadline),
                OrderEvents.Expired);
            return;
        }

        if (Record.State.Status != OrderStatus.Pending) await PaymentMovedAsync();
        if (PaymentReports.ToAsk(Record.State) is { } open)
        {
            await AskAsync(open, now);
        }
        else if (Record.DueAt <= now)
        {
            // Nothing new: ask again later, and ever more rarely, as long as the money is on its way.
            var asked = Record.State with { MoneyQuestions = Record.State.MoneyQuestions + 1 };
            await Record.CommitAsync(new() { State = asked, DueAt = DueAt(asked), IsRevision = false });
        }
    }

    /// <summary>Asks whether the buyer has approved. The order expires with the next due time, unless it is paid by then.</summary>
    private async Task LastCallAsync(IReadOnlyList<PaymentAttempt> waiting, DateTimeOffset now)
    {
        var next = Record.State with { LastCallAt = now };
        await Record.CommitAsync(new() { State = next, DueAt = DueAt(next), IsRevision = false });
        foreach (var attempt in waiting) await grains.GetGrain<IGatewayGrain>(0).ResumeAsync(Authorization(attempt, askFirst: true));
    }

    /// <summary>Asks what became of an attempt; also for an order that ended meanwhile, since a charge nobody knows of must not stay.</summary>
    private async Task AskAsync(PaymentAttempt open, DateTimeOffset now)
    {
        if (!await IsStockHeldAsync()) return;
        var asked = PaymentReports.Asked(Record.State, open, now);
        // That a person must look at it is for others to see; the count of questions is not.
        if (asked.Concerns != Record.State.Concerns)
            await CommitAsync(asked, Transition.BySystem(TimelineType.Attention, TimelineCauses.Silence));
        else
            await Record.CommitAsync(new() { State = asked, DueAt = DueAt(asked), IsRevision = false });
        await grains.GetGrain<IGatewayGrain>(0).ResumeAsync(Authorization(open, askFirst: true));
    }

    /// <summary>The stock before the money, also here: whoever died may have died before the holds.</summary>
    private async Task<bool> IsStockHeldAsync() =>
        Record.State.Status != OrderStatus.Pending || (await HoldAsync(isFirst: false)).Rejection is null;

    /// <summary>A capture is requested while its event is handed over, and the payment soon says that it moved.</summary>
    protected override bool IsWriteNear => Record.State is { IsCaptureDue: true, PaymentStatus: PaymentStatus.Authorized } state
        && !CaptureRules.IsDeclined(state)
        // That they are handed over after all is written at once.
        && !state.Concerns.Any(concern => concern.Reason == AttentionReasons.EventsBlocked);

    /// <inheritdoc/>
    protected override Task DispatchAsync(OutboxMessage message) => consequences.DispatchAsync(Id, Record.State, message);

    private DateTimeOffset? DueAt(OrderState state)
    {
        var now = Clock.GetUtcNow();
        var (money, question) = (MoneyWait.DueAt(state, now), PaymentReports.DueAt(state, now));
        return money is null || question < money ? question : money;
    }

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
