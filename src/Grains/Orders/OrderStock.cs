using System.Collections.Immutable;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Ecommerce.Grains.Users;

namespace Ecommerce.Grains.Orders;

/// <summary>
/// The stock side of an order: all its SKUs are asked at once, in the order of their names; no lock is held, so nothing can deadlock.
/// Each question is idempotent by its hold id and may be asked again whenever its answer was lost.
/// </summary>
public sealed class OrderStock(IGrainFactory grains)
{
    /// <summary>Holds every line; the first refusal when one cannot be held (<c>inventory.insufficient</c> names its SKU).</summary>
    public Task<Rejection?> HoldAsync(OrderId order, OrderState state)
    {
        ImmutableArray<string> customer = [.. CustomerNames.Of(state.User, state.Contact.Email)];
        return AskAllAsync(state, (sku, line) => sku.HoldAsync(new()
        {
            HoldId = HoldIds.Of(state.Cart, state.CartVersion, line.Sku),
            Owner = order,
            Quantity = line.Quantity,
            Deadline = state.Deadline,
            Customer = customer,
        }));
    }

    /// <summary>
    /// Whether two orders of one cart version met halfway, and this one is to ask again. Whoever has the first line wins: the other, which was
    /// refused that line, gives back what it has. Without this rule each could refuse the other, and there would be no order at all.
    /// </summary>
    public static bool IsBeingGivenBack(Rejection refusal, OrderState state) =>
        refusal.Code == Problems.AlreadyPlaced.Code && refusal.Data["sku"] != Sorted(state)[0].Sku.Value;

    /// <summary>Commits every hold. One that is gone is taken once more, since the money is there; then it is a refusal.</summary>
    public async Task<Rejection?> CommitAsync(OrderId order, OrderState state)
    {
        if (await ChangeAllAsync(order, state, (sku, change) => sku.CommitAsync(change)) is null) return null;
        return await HoldAsync(order, state) ?? await ChangeAllAsync(order, state, (sku, change) => sku.CommitAsync(change));
    }

    /// <summary>Gives every hold back. A refusal means that this order does not have it.</summary>
    public Task ReleaseAsync(OrderId order, OrderState state) => ChangeAllAsync(order, state, (sku, change) => sku.ReleaseAsync(change));

    /// <summary>
    /// Gives units back that were refunded before they left, once nothing more of their line is to be sent and the money is certain to be back: a hold gives
    /// back all that is left of it, never a part.
    /// </summary>
    public async Task ReleaseUnsentAsync(OrderId order, OrderState state)
    {
        foreach (var line in Sorted(state).Where(line => FulfilmentRules.IsDoneEarly(state, line)))
        {
            var hold = HoldIds.Of(state.Cart, state.CartVersion, line.Sku);
            // A parcel that the stock has not heard of yet needs its units: giving the rest back follows it.
            if (await Sku(line.Sku).FindHoldAsync(hold) is not { Status: HoldStatus.Committed } known) continue;
            if (known.Shipped < FulfilmentRules.Shipped(state, line.Sku)) continue;
            await Sku(line.Sku).ReleaseAsync(new() { HoldId = hold, Owner = order });
        }
    }

    /// <summary>Takes the units of a parcel out of the house.</summary>
    public Task ShipAsync(OrderId order, OrderState state, Fulfilment parcel) => MoveAllAsync(parcel.Lines, line => Sku(line.Sku).ShipAsync(new()
    {
        Operation = new() { Id = parcel.Id.Value },
        HoldId = HoldIds.Of(state.Cart, state.CartVersion, line.Sku),
        Owner = order,
        Quantity = line.Quantity,
        Actor = parcel.Staff?.Value ?? "staff",
        Location = parcel.Location,
    }));

    /// <summary>Takes the units of a return back into the house.</summary>
    public Task TakeBackAsync(OrderId order, OrderState state, OrderReturn back) => MoveAllAsync(
        back.Lines.Where(line => line.Good + line.Damaged > 0),
        line => Sku(line.Sku).ReturnAsync(new()
        {
            Operation = new() { Id = back.Id.Value },
            HoldId = HoldIds.Of(state.Cart, state.CartVersion, line.Sku),
            Owner = order,
            Good = line.Good,
            Damaged = line.Damaged,
            Reason = "return",
            Actor = "staff",
            Location = back.Location,
        }));

    // What the order has decided on is true: a refusal is no answer to it, and is tried again until a person looks.
    private static async Task MoveAllAsync<TLine>(IEnumerable<TLine> lines, Func<TLine, Task<Outcome<HoldView>>> move)
    {
        foreach (var answer in await Task.WhenAll(lines.Select(move)))
        {
            if (answer.Rejection is { } refused) throw new InvalidOperationException($"The stock refused: {refused.Code}.");
        }
    }

    private ISkuGrain Sku(Sku sku) => grains.GetGrain<ISkuGrain>(sku.Value);

    private Task<Rejection?> ChangeAllAsync(OrderId order, OrderState state, Func<ISkuGrain, ChangeHold, Task<Outcome<HoldView>>> change) =>
        AskAllAsync(state, (sku, line) => change(sku, new() { HoldId = HoldIds.Of(state.Cart, state.CartVersion, line.Sku), Owner = order }));

    private async Task<Rejection?> AskAllAsync(OrderState state, Func<ISkuGrain, QuoteLine, Task<Outcome<HoldView>>> ask)
    {
        var lines = Sorted(state);
        var answers = new Task<Outcome<HoldView>>[lines.Length];
        for (var i = 0; i < lines.Length; i++) answers[i] = ask(grains.GetGrain<ISkuGrain>(lines[i].Sku.Value), lines[i]);
        await Task.WhenAll(answers);

        for (var i = 0; i < lines.Length; i++)
        {
            if ((await answers[i]).Rejection is { } refused) return refused.With("sku", lines[i].Sku.Value);
        }

        return null;
    }

    private static ImmutableArray<QuoteLine> Sorted(OrderState state) =>
        state.Quote.Lines.Sort((left, right) => string.CompareOrdinal(left.Sku.Value, right.Sku.Value));
}
