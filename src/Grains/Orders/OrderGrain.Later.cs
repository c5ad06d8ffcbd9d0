using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Records;

namespace Ecommerce.Grains.Orders;

/// <summary>What happens after the answer: handing events over, and what the due time brings.</summary>
public sealed partial class OrderGrain
{
    // How long the payment may take to say that it moved before the order asks by itself.
    private static readonly TimeSpan PaymentSilence = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public async Task PaymentMovedAsync()
    {
        await Record.LoadAsync();
        if (!Record.Exists || Record.State.Status == OrderStatus.Pending) return;
        var payment = await grains.GetGrain<IPaymentGrain>(PaymentId.Of(Id).Value).GetAsync();
        if (payment is null || payment.Status == Record.State.PaymentStatus) return;

        var next = Record.State with { PaymentStatus = payment.Status };
        await CommitAsync(next, Transition.BySystem(TimelineType.PaymentMoved, TimelineCauses.Payment));
    }

    /// <inheritdoc/>
    protected override async Task OnDueAsync()
    {
        var now = Clock.GetUtcNow();
        if (OrderRules.IsExpired(Record.State, now))
        {
            await CommitAsync(
                Record.State with { Status = OrderStatus.Expired },
                Transition.BySystem(TimelineType.Expired, TimelineCauses.Deadline),
                OrderEvents.Expired);
            return;
        }

        if (Record.State.Status != OrderStatus.Pending) await PaymentMovedAsync();
        if (PaymentReports.Open(Record.State) is { } open) await AskAsync(open, now);
        // Nothing new: ask again later, as long as the money is on its way.
        else if (Record.DueAt <= now) await Record.CommitAsync(new() { State = Record.State, DueAt = DueAt(Record.State), IsRevision = false });
    }

    /// <summary>Asks what became of an attempt; also for an order that ended meanwhile, since a charge nobody knows of must not stay.</summary>
    private async Task AskAsync(PaymentAttempt open, DateTimeOffset now)
    {
        // The stock first, also here: whoever died may have died before the holds.
        if (Record.State.Status == OrderStatus.Pending && (await HoldAsync(isFirst: false)).Rejection is not null) return;
        var asked = PaymentReports.Asked(Record.State, open, now);
        // That a person must look at it is for others to see; the count of questions is not.
        if (asked.NeedsAttention != Record.State.NeedsAttention)
            await CommitAsync(asked, Transition.BySystem(TimelineType.Attention, TimelineCauses.Silence));
        else
            await Record.CommitAsync(new() { State = asked, DueAt = DueAt(asked), IsRevision = false });
        await grains.GetGrain<IGatewayGrain>(0).ResumeAsync(Authorization(open, askFirst: true));
    }

    /// <summary>A confirmed order's capture is requested while its event is handed over, and the payment soon says that it moved.</summary>
    protected override bool IsWriteNear => Record.State is { Status: OrderStatus.Confirmed, PaymentStatus: PaymentStatus.Authorized };

    /// <inheritdoc/>
    protected override Task DispatchAsync(OutboxMessage message) => consequences.DispatchAsync(Id, Record.State, message);

    private DateTimeOffset? DueAt(OrderState state)
    {
        var now = Clock.GetUtcNow();
        var isMoneyMoving = state.Status switch
        {
            OrderStatus.Confirmed => state.PaymentStatus == PaymentStatus.Authorized,
            OrderStatus.Cancelled => state.PaymentStatus is PaymentStatus.Authorized or PaymentStatus.Captured,
            _ => false,
        };
        var question = PaymentReports.DueAt(state, now);
        return isMoneyMoving && !(question < now + PaymentSilence) ? now + PaymentSilence : question;
    }

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
