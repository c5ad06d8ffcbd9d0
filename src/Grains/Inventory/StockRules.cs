using System.Globalization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Inventory;

namespace Ecommerce.Grains.Inventory;

/// <summary>
/// The rules of units that come to the house or leave it: (book, command, now) → answer, with the change and its movement left in the book.
/// Those of an order's units are idempotent by the operations that their hold keeps.
/// </summary>
public static class StockRules
{
    /// <summary>Bound of one adjustment and of what a SKU may hold: far above any warehouse, far below an overflow.</summary>
    public const long MaxUnits = 1_000_000_000;

    /// <summary>Adds or takes units; never below what is promised.</summary>
    public static Rejection? Adjust(StockBook book, AdjustStock command, DateTimeOffset now)
    {
        var next = book.State with { OnHand = book.State.OnHand + Math.Clamp(command.Delta, -MaxUnits, MaxUnits) };
        if (next.Available < 0 || next.OnHand > MaxUnits)
        {
            return Rejection.Of(Problems.StockBelowCommitments).With("available", Text(book.State.Available));
        }

        book.Move(new() { Delta = command.Delta, Reason = command.Reason, Actor = command.Actor, At = now, OnHand = next.OnHand }, next);
        return null;
    }

    /// <summary>Committed units leave the house; never more than are committed.</summary>
    public static Outcome<HoldView> Ship(StockBook book, ShipStock command, DateTimeOffset now)
    {
        var hold = SkuRules.Own(book, command.HoldId, command.Owner);
        if (hold is null) return Rejection.Of(Problems.HoldUnknown);
        if (Known(command.HoldId, hold, command.Operation) is { } known) return known;
        if (hold is not { Status: HoldStatus.Committed or HoldStatus.Shipped }) return Rejection.Of(Problems.HoldUnknown);
        if (command.Quantity < 1) return Rejection.Of(Problems.QuantityRefused);
        if (command.Quantity > hold.Open) return Rejection.Of(Problems.MoreThanCommitted).With("committed", Text(hold.Open));

        var shipped = hold.Shipped + command.Quantity;
        var status = shipped == hold.Quantity ? HoldStatus.Shipped : HoldStatus.Committed;
        var next = book.State with { OnHand = book.State.OnHand - command.Quantity, Committed = book.State.Committed - command.Quantity };
        var step = Step(command.Operation, MovementKind.Shipped, command.Quantity);
        book.Put(command.HoldId, hold with { Shipped = shipped, Status = status, At = now, Steps = [.. hold.Steps ?? [], step] }, next);
        var movement = new Movement
        {
            Delta = -command.Quantity,
            Kind = MovementKind.Shipped,
            Reason = "shipment",
            Actor = command.Actor,
            At = now,
            OnHand = next.OnHand,
            Order = command.Owner,
        };
        book.Move(movement, next);
        return SkuRules.View(command.HoldId, book.Find(command.HoldId)!);
    }

    /// <summary>Shipped units come back, good or damaged; never more than were shipped.</summary>
    public static Outcome<HoldView> Return(StockBook book, ReturnStock command, DateTimeOffset now)
    {
        var hold = SkuRules.Own(book, command.HoldId, command.Owner);
        if (hold is null) return Rejection.Of(Problems.HoldUnknown);
        if (Known(command.HoldId, hold, command.Operation) is { } known) return known;
        if (hold.Shipped == 0) return Rejection.Of(Problems.HoldUnknown, "Nothing of it was shipped.");
        if (command.Good < 0 || command.Damaged < 0 || command.Good + (long)command.Damaged is < 1 or > int.MaxValue) return Rejection.Of(Problems.QuantityRefused);

        var units = command.Good + command.Damaged;
        var away = hold.Shipped - hold.Returned;
        if (units > away) return Rejection.Of(Problems.MoreThanShipped).With("shipped", Text(away));

        var next = book.State with { OnHand = book.State.OnHand + units, Unavailable = book.State.Unavailable + command.Damaged };
        var step = Step(command.Operation, MovementKind.Returned, units);
        book.Put(command.HoldId, hold with { Returned = hold.Returned + units, At = now, Steps = [.. hold.Steps ?? [], step] }, next);
        var movement = new Movement
        {
            Delta = units,
            Unavailable = command.Damaged,
            Kind = MovementKind.Returned,
            Reason = command.Reason,
            Actor = command.Actor,
            At = now,
            OnHand = next.OnHand,
            Order = command.Owner,
        };
        book.Move(movement, next);
        return SkuRules.View(command.HoldId, book.Find(command.HoldId)!);
    }

    private static Outcome<HoldView>? Known(string id, Hold hold, Operation operation) =>
        hold.Steps?.FirstOrDefault(step => step.Operation == operation.Id) switch
        {
            null => null,
            var step when step.Fingerprint != operation.Fingerprint => Rejection.Of(Problems.IdempotencyKeyReused),
            _ => new Outcome<HoldView> { Value = SkuRules.View(id, hold), IsReplay = true },
        };

    private static HoldStep Step(Operation operation, MovementKind kind, int quantity) =>
        new() { Operation = operation.Id, Fingerprint = operation.Fingerprint, Kind = kind, Quantity = quantity };

    private static string Text(long units) => Math.Max(0, units).ToString(CultureInfo.InvariantCulture);
}
