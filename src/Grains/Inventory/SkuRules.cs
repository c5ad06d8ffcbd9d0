using System.Globalization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Grains.Inventory;

/// <summary>
/// The rules of holds: (book, command, now) → answer, with the change left in the book. Every rule is idempotent by hold id, and no rule
/// ever says "done" of a hold it does not know.
/// </summary>
public static class SkuRules
{
    /// <summary>Sets units aside for an order.</summary>
    public static Outcome<HoldView> Hold(StockBook book, HoldStock command, DateTimeOffset now)
    {
        var known = book.Find(command.HoldId);
        if (known is not null && known.Owner == command.Owner)
        {
            return known.Status is HoldStatus.Held or HoldStatus.Committed or HoldStatus.Shipped
                ? View(command.HoldId, known)
                : Rejection.Of(Problems.HoldUnknown, "This hold was given back before.");
        }

        if (known is { IsEnded: false } or { Shipped: > 0 }) return Rejection.Of(Problems.AlreadyPlaced);
        if (now > command.Deadline) return Rejection.Of(Problems.HoldUnknown, "The order has ended.");
        if (command.Quantity < 1) return Rejection.Of(Problems.QuantityRefused);
        if (book.State.Available < command.Quantity)
        {
            return Rejection.Of(Problems.InsufficientStock)
                .With("available", Math.Max(0, book.State.Available).ToString(CultureInfo.InvariantCulture));
        }

        var hold = new Hold { Owner = command.Owner, Quantity = command.Quantity, Status = HoldStatus.Held, At = now };
        book.Put(command.HoldId, hold, book.State with { Held = book.State.Held + command.Quantity });
        return View(command.HoldId, hold);
    }

    /// <summary>Held becomes committed.</summary>
    public static Outcome<HoldView> Commit(StockBook book, ChangeHold command, DateTimeOffset now)
    {
        var hold = Own(book, command.HoldId, command.Owner);
        if (hold is { Status: HoldStatus.Committed or HoldStatus.Shipped }) return View(command.HoldId, hold);
        if (hold is not { Status: HoldStatus.Held }) return Rejection.Of(Problems.HoldUnknown);

        var next = book.State with { Held = book.State.Held - hold.Quantity, Committed = book.State.Committed + hold.Quantity };
        return Put(book, command.HoldId, hold with { Status = HoldStatus.Committed, At = now }, next);
    }

    /// <summary>Held, or committed and not shipped, goes back on sale. What is not known is marked, so that a hold which arrives late is refused.</summary>
    public static Outcome<HoldView> Release(StockBook book, ChangeHold command, DateTimeOffset now)
    {
        var known = book.Find(command.HoldId);
        if (known is not null && known.Owner != command.Owner) return Rejection.Of(Problems.HoldUnknown);

        var hold = known ?? new Hold { Owner = command.Owner, Quantity = 0, Status = HoldStatus.Held, At = now };
        var next = hold.Status switch
        {
            HoldStatus.Held => book.State with { Held = book.State.Held - hold.Open },
            HoldStatus.Committed => book.State with { Committed = book.State.Committed - hold.Open },
            _ => null,
        };
        if (hold.Status is HoldStatus.Shipped) return Rejection.Of(Problems.HoldUnknown, "These units have left the house.");
        return next is null
            ? View(command.HoldId, hold)
            : Put(book, command.HoldId, hold with { Status = HoldStatus.Released, At = now }, next);
    }

    /// <summary>
    /// Whether an ended hold may leave the memory, and the record unless units of it may come back: no order that could still ask for it lives that long.
    /// </summary>
    public static bool IsForgettable(Hold hold, DateTimeOffset now) => hold.IsEnded && now - hold.At > TimeSpan.FromHours(24);

    /// <summary>A hold as callers see it.</summary>
    public static HoldView View(string id, Hold hold) =>
        new() { HoldId = id, Owner = hold.Owner, Quantity = hold.Quantity, Status = hold.Status, Shipped = hold.Shipped, Returned = hold.Returned };

    /// <summary>The hold, if this order has it.</summary>
    public static Hold? Own(StockBook book, string holdId, OrderId owner) =>
        book.Find(holdId) is { } hold && hold.Owner == owner ? hold : null;

    private static Outcome<HoldView> Put(StockBook book, string id, Hold hold, SkuState next)
    {
        book.Put(id, hold, next);
        return View(id, hold);
    }
}
