using System.Collections.Immutable;
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

    private static readonly ImmutableArray<string> Passing = [Problems.Stale.Code, Problems.LocationUnknown.Code, Problems.LocationClosed.Code];

    /// <summary>Adds or takes units; never below what is promised.</summary>
    public static Rejection? Adjust(StockBook book, AdjustStock command, DateTimeOffset now) => Move(book, new()
    {
        Delta = Math.Clamp(command.Delta, -MaxUnits, MaxUnits),
        Unavailable = Math.Clamp(command.Unavailable, -MaxUnits, MaxUnits),
        Reason = command.Reason,
        Note = command.Note,
        Actor = command.Actor,
        At = now,
        Location = Elsewhere(command.Location),
    });

    /// <summary>What was found is what is there. Also when that is what was thought: that somebody looked is worth knowing.</summary>
    public static Rejection? Count(StockBook book, CountStock command, DateTimeOffset now)
    {
        if (command.ExpectedRevision is { } expected && expected != book.Seen)
        {
            return Rejection.Of(Problems.Stale).With("currentVersion", book.Seen.ToString(CultureInfo.InvariantCulture));
        }

        return Move(book, new()
        {
            Kind = MovementKind.Counted,
            Delta = Math.Clamp(command.Found, -1, MaxUnits) - LocationRules.At(book.State, command.Location ?? Locations.Main).OnHand,
            Reason = command.Reason,
            Note = command.Note,
            Actor = command.Actor,
            At = now,
            Location = Elsewhere(command.Location),
        });
    }

    /// <summary>Units go from one location to another: a movement at each, and the sums stay.</summary>
    public static Rejection? Transfer(StockBook book, TransferStock command, DateTimeOffset now)
    {
        var quantity = Math.Clamp(command.Quantity, 0, MaxUnits);
        if (quantity == 0 || command.From == command.To) return Rejection.Of(Problems.QuantityRefused);
        var next = LocationRules.Transfer(book.State, command.From, command.To, quantity);
        if (next.Rejection is { } refused) return refused;
        var leaving = new Movement
        {
            Kind = MovementKind.Transferred,
            Delta = -quantity,
            Reason = command.Reason,
            Note = command.Note,
            Actor = command.Actor,
            At = now,
            OnHand = next.Value!.OnHand,
            Location = Elsewhere(command.From),
        };
        book.Move(leaving, next.Value);
        book.Move(leaving with { Delta = quantity, Location = Elsewhere(command.To) }, next.Value);
        return null;
    }

    /// <summary>
    /// Runs a change of the stock once: under the same operation it answers what it answered, down to the counters, and refusals too.
    /// </summary>
    public static Outcome<StockAnswer> Once(StockBook book, StockAnswer? known, Operation operation, DateTimeOffset now, Func<Rejection?> decide)
    {
        if ((book.FindAnswer(operation.Id) ?? known) is { } answer)
        {
            return answer.Fingerprint == operation.Fingerprint
                ? new Outcome<StockAnswer> { Value = answer, Rejection = answer.Rejection, IsReplay = true }
                : Rejection.Of(Problems.IdempotencyKeyReused);
        }

        var rejection = decide();
        // Whoever read an old revision reads again, and whoever named a wrong location corrects the settings; both send the same under the same key.
        if (rejection is not null && Passing.Contains(rejection.Code)) return rejection;
        var given = new StockAnswer { Fingerprint = operation.Fingerprint, Rejection = rejection, State = book.State, Revision = book.Revision };
        book.Answer(operation.Id, given, now);
        return new Outcome<StockAnswer> { Value = given, Rejection = rejection };
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
        var inHouse = book.State.OnHand - book.State.Unavailable;
        if (command.Quantity > inHouse) return Rejection.Of(Problems.NotInHouse).With("onHand", Text(inHouse));

        var shipped = hold.Shipped + command.Quantity;
        var status = shipped == hold.Quantity ? HoldStatus.Shipped : HoldStatus.Committed;
        var step = Step(command.Operation, MovementKind.Shipped, command.Quantity);
        book.Put(
            command.HoldId,
            hold with { Shipped = shipped, Status = status, At = now, Steps = [.. hold.Steps ?? [], step] },
            book.State with { Committed = book.State.Committed - command.Quantity });
        foreach (var (location, units) in LocationRules.Pick(book.State, command.Quantity, command.Location)) Leave(book, command, location, units, now);
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

        var next = LocationRules.Move(book.State, command.Location ?? Locations.Main, units, command.Damaged).Value!;
        var step = Step(command.Operation, MovementKind.Returned, units);
        book.Count(hold, -units);
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
            Location = Elsewhere(command.Location),
        };
        book.Move(movement, next);
        return SkuRules.View(command.HoldId, book.Find(command.HoldId)!);
    }

    /// <summary>Changes how it is sold.</summary>
    public static Rejection? SetTerms(StockBook book, SetStockTerms command)
    {
        var revision = book.State.TermsRevision;
        if (command.ExpectedRevision != revision)
        {
            return Rejection.Of(Problems.Stale).With("currentVersion", revision.ToString(CultureInfo.InvariantCulture));
        }

        book.Set(book.State with { Terms = command.Terms, TermsRevision = revision + 1 });
        return null;
    }

    /// <summary>
    /// Looks at what a batch leaves behind: whether staff are to be told that it is low. Once until it has risen, however often it falls and
    /// rises within a batch.
    /// </summary>
    public static bool Watch(StockBook book)
    {
        var isLow = book.State.Terms?.SafetyStock is { } safe && book.State.Available <= safe;
        if (isLow == book.State.IsLow) return false;
        book.Set(book.State with { IsLow = isLow });
        return isLow;
    }

    private static Rejection? Move(StockBook book, Movement movement)
    {
        var before = book.State;
        var next = before with { OnHand = before.OnHand + movement.Delta, Unavailable = before.Unavailable + movement.Unavailable };
        // More may be sold than is there; what comes then may leave it below zero, and nothing else may take it there.
        var isShort = next.Available < 0 && next.Available < before.Available && !before.Backorder;
        if (isShort || next.Unavailable < 0 || next.OnHand is < 0 or > MaxUnits || next.OnHand < next.Unavailable)
        {
            return Rejection.Of(Problems.StockBelowCommitments).With("available", Text(before.Available));
        }

        var there = LocationRules.Move(before, movement.Location ?? Locations.Main, movement.Delta, movement.Unavailable);
        if (there.Rejection is { } refused) return refused;
        book.Move(movement with { OnHand = next.OnHand }, there.Value!);
        return null;
    }

    private static void Leave(StockBook book, ShipStock command, string location, int units, DateTimeOffset now)
    {
        var next = LocationRules.Move(book.State, location, -units, 0).Value!;
        var movement = new Movement
        {
            Delta = -units,
            Kind = MovementKind.Shipped,
            Reason = "shipment",
            Actor = command.Actor,
            At = now,
            OnHand = next.OnHand,
            Order = command.Owner,
            Location = Elsewhere(location),
        };
        book.Move(movement, next);
    }

    // The main location is not written: most movements are there, and those from before there were locations.
    private static string? Elsewhere(string? location) => location == Locations.Main ? null : location;

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
