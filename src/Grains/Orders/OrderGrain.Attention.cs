using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Records;

namespace Ecommerce.Grains.Orders;

/// <summary>What a person does about an order that does not get on by itself.</summary>
public sealed partial class OrderGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<OrderView>> ResolveAttentionAsync(ResolveAttention command)
    {
        if (!command.Access.IsStaff || !await IsVisibleAsync(command.Access)) return Rejection.Of(Problems.OrderNotFound);
        if (Record.FindAnswer(command.Operation.Id) is { } known)
        {
            return known.Fingerprint == command.Operation.Fingerprint
                ? new Outcome<OrderView> { Value = View(), IsReplay = true }
                : Rejection.Of(Problems.IdempotencyKeyReused);
        }

        var next = AttentionRules.Resolve(Record.State, concern => command.About is null || concern.About == command.About);
        if (ReferenceEquals(next, Record.State)) return Rejection.Of(Problems.NoAttentionNeeded);
        var change = Change(next, Transition.By(command.Access, TimelineType.Attention, command.Note));
        await Record.CommitAsync(change with { Answer = new(command.Operation.Id, command.Operation.Fingerprint, JsonElement.Parse("true")) });
        Signal();
        return View();
    }

    /// <inheritdoc/>
    public async Task<Outcome<OrderView>> RetryCaptureAsync(RetryCapture command)
    {
        if (!command.Access.IsStaff || !await IsVisibleAsync(command.Access)) return Rejection.Of(Problems.OrderNotFound);
        var known = CaptureRules.Known(Record.State, command.Operation);
        if (known.Rejection is { } otherBody) return otherBody;
        if (known.Value) return new Outcome<OrderView> { Value = View(), IsReplay = true };

        await PaymentMovedAsync();
        var next = CaptureRules.Retry(Record.State, command);
        if (next.Rejection is { } refused) return refused;
        await CommitAsync(
            next.Value!,
            Transition.By(command.Access, TimelineType.CaptureRequested, command.Note),
            new OrderEvent { Type = OrderEvents.CaptureRequested, Attempt = CaptureRules.PaidBy(Record.State) });
        return View();
    }

    /// <inheritdoc/>
    public async Task<Outcome<OrderView>> AskGatewayAsync(OrderAccess access)
    {
        if (!access.IsStaff || !await IsVisibleAsync(access)) return Rejection.Of(Problems.OrderNotFound);
        await PaymentMovedAsync();
        // Not counted among the questions of the schedule, which would come the later the more often a person asks.
        if (PaymentReports.Open(Record.State) is { } open && await IsStockHeldAsync())
            await grains.GetGrain<IGatewayGrain>(0).ResumeAsync(Authorization(open, askFirst: true));
        if (Record.State.Status != OrderStatus.Pending) await grains.GetGrain<IPaymentGrain>(PaymentId.Of(Id).Value).AskAgainAsync();
        return View();
    }

    /// <summary>Whoever stops handing over what follows from a change for long brings a person in.</summary>
    protected override RecordChange<OrderState> MarkBlocked(RecordChange<OrderState> mark, OutboxMessage blocked)
    {
        if (Clock.GetUtcNow() - blocked.At <= PaymentReports.AttentionAfter) return mark;
        var next = AttentionRules.RaiseOnce(mark.State, AttentionReasons.EventsBlocked, blocked.EventId, Clock.GetUtcNow());
        return ReferenceEquals(next, mark.State) ? mark : Marked(mark, next, TimelineCauses.Blocked);
    }

    /// <inheritdoc/>
    protected override RecordChange<OrderState> MarkSent(RecordChange<OrderState> mark, IReadOnlyList<OutboxMessage> sent)
    {
        var done = sent.Select(message => message.EventId).ToHashSet(StringComparer.Ordinal);
        var next = AttentionRules.Resolve(mark.State, concern => concern.Reason == AttentionReasons.EventsBlocked && done.Contains(concern.About!));
        return ReferenceEquals(next, mark.State) ? mark : Marked(mark, next, TimelineCauses.Unblocked);
    }

    private RecordChange<OrderState> Marked(RecordChange<OrderState> mark, OrderState next, string cause) =>
        Change(next, Transition.BySystem(TimelineType.Attention, cause)) with
        {
            RetryAt = mark.RetryAt,
            SentThrough = mark.SentThrough,
            SentAside = mark.SentAside,
        };
}
