using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Grains.Orders;

/// <summary>Money that staff gives back.</summary>
public sealed partial class OrderGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<RefundProposal>> ProposeRefundAsync(OrderAccess access, RefundScope scope)
    {
        if (!access.IsStaff || !await IsVisibleAsync(access)) return Rejection.Of(Problems.OrderNotFound);
        return RefundRules.Propose(Record.State, await ReadPaymentAsync(), scope);
    }

    /// <inheritdoc/>
    public async Task<Outcome<OrderView>> RefundAsync(RefundOrder command)
    {
        if (!command.Access.IsStaff || !await IsVisibleAsync(command.Access)) return Rejection.Of(Problems.OrderNotFound);
        var known = RefundRules.Known(Record.State, command.Operation);
        if (known.Rejection is { } otherBody) return otherBody;
        if (known.Value is not null) return new Outcome<OrderView> { Value = View(), IsReplay = true };

        var next = RefundRules.Refund(
            Record.State, await ReadPaymentAsync(), command, Id, gateway.Capabilities.PartialRefund, Clock.GetUtcNow());
        if (next.Rejection is { } refused) return refused;
        await CommitAsync(
            next.Value!,
            Transition.By(command.Access, TimelineType.RefundRequested, command.Reason, command.PublicReason),
            new OrderEvent { Type = OrderEvents.RefundRequested, Refund = next.Value!.Refunds[^1].Id });
        return View();
    }

    private ValueTask<PaymentView?> ReadPaymentAsync() => grains.GetGrain<IPaymentGrain>(PaymentId.Of(Id).Value).GetAsync();
}
