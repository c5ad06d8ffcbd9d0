using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Grains.Orders;

/// <summary>Goods that leave the house.</summary>
public sealed partial class OrderGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<OrderView>> FulfilAsync(FulfilOrder command)
    {
        if (!command.Access.IsStaff || !await IsVisibleAsync(command.Access)) return Rejection.Of(Problems.OrderNotFound);
        var known = FulfilmentRules.Known(Record.State, command.Operation);
        if (known.Rejection is { } otherBody) return otherBody;
        if (known.Value is not null) return new Outcome<OrderView> { Value = View(), IsReplay = true };
        if (command.Objection is { } objection) return objection;

        // The payment's word that the money is there may be on its way.
        if (!CaptureRules.MayShip(Record.State)) await PaymentMovedAsync();
        var next = FulfilmentRules.Fulfil(Record.State, command, Id, Clock.GetUtcNow());
        if (next.Rejection is { } refused) return refused;
        await CommitAsync(
            next.Value!,
            Transition.By(command.Access, TimelineType.Shipped),
            new OrderEvent { Type = OrderEvents.Shipped, Fulfilment = next.Value!.Fulfilments[^1].Id });
        return View();
    }
}
