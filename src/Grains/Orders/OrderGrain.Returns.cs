using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Grains.Orders;

/// <summary>Goods that come back.</summary>
public sealed partial class OrderGrain
{
    /// <inheritdoc/>
    public Task<Outcome<OrderView>> RequestReturnAsync(RequestReturn command) => ChangeReturnAsync(
        command.Access,
        command.Operation,
        state => ReturnRules.Request(state, command, Id, Clock.GetUtcNow()),
        Transition.By(command.Access, TimelineType.ReturnRequested, command.Reason),
        new() { Type = OrderEvents.ReturnRequested, Return = ReturnId.Derive(Id, command.Operation.Id) });

    /// <inheritdoc/>
    public Task<Outcome<OrderView>> MoveReturnAsync(MoveReturn command)
    {
        var (type, told) = command.To switch
        {
            ReturnStatus.Approved => (TimelineType.ReturnApproved, OrderEvents.ReturnApproved),
            ReturnStatus.Declined => (TimelineType.ReturnDeclined, OrderEvents.ReturnDeclined),
            ReturnStatus.Cancelled => (TimelineType.ReturnCancelled, OrderEvents.ReturnCancelled),
            _ => (TimelineType.ReturnClosed, OrderEvents.ReturnClosed),
        };
        return ChangeReturnAsync(
            command.Access,
            command.Operation,
            state => ReturnRules.Move(state, command, Clock.GetUtcNow()),
            Transition.By(command.Access, type, command.Note),
            new() { Type = told, Return = command.Return });
    }

    /// <inheritdoc/>
    public async Task<Outcome<OrderView>> ReceiveReturnAsync(ReceiveReturn command)
    {
        if (!command.Access.IsStaff) return Rejection.Of(Problems.OrderNotFound);
        return await ChangeReturnAsync(
            command.Access,
            command.Operation,
            state => command.Objection ?? ReturnRules.Receive(state, command, Clock.GetUtcNow()),
            Transition.By(command.Access, TimelineType.ReturnReceived, command.Note),
            new() { Type = OrderEvents.ReturnReceived, Return = command.Return });
    }

    private async Task<Outcome<OrderView>> ChangeReturnAsync(
        OrderAccess access, Operation operation, Func<OrderState, Outcome<OrderState>> change, Transition because, OrderEvent told)
    {
        if (!await IsVisibleAsync(access)) return Rejection.Of(Problems.OrderNotFound);
        var known = ReturnRules.Known(Record.State, operation);
        if (known.Rejection is { } otherBody) return otherBody;
        if (known.Value) return new Outcome<OrderView> { Value = View(), IsReplay = true };

        var next = change(Record.State);
        if (next.Rejection is { } refused) return refused;
        await CommitAsync(next.Value!, because, told);
        return View();
    }
}
