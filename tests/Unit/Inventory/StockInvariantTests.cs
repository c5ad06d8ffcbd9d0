using CsCheck;
using Ecommerce.Contracts.Orders;
using Ecommerce.Grains.Inventory;
using Xunit;

namespace Ecommerce.Tests.Unit.Inventory;

/// <summary>Whatever is asked in whatever order: no counter below nothing, and every unit is somewhere.</summary>
public sealed class StockInvariantTests
{
    private const int Received = 10;
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    // Few holds, orders and operations, so that they meet each other: repeated, by another order, with another quantity.
    private static readonly Gen<(int Kind, int Hold, int Owner, int Units, int Operation)[]> Steps =
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[1, 7], Gen.Int[0, 9]).Array[0, 80];

    [Fact]
    public void AnySequence_KeepsEveryCounterAtZeroOrMoreAndEveryUnitAccountedFor() => Steps.Sample(
        steps =>
        {
            var book = new StockBook(new() { OnHand = Received }, new Dictionary<string, Hold>());
            foreach (var step in steps)
            {
                Run(book, step);
                Check(book);
            }
        },
        iter: 5_000,
        seed: "0N0XIzNsQ0O2");

    private static void Run(StockBook book, (int Kind, int Hold, int Owner, int Units, int Operation) step)
    {
        var (id, owner, units) = ($"h{step.Hold}", OrderId.From($"ord_{step.Owner}"), step.Units);
        var operation = new Contracts.Operation { Id = $"op-{step.Operation}", Fingerprint = $"{step.Kind}" };
        switch (step.Kind)
        {
            case 0: SkuRules.Hold(book, new() { HoldId = id, Owner = owner, Quantity = units, Deadline = Now }, Now); break;
            case 1: SkuRules.Commit(book, new() { HoldId = id, Owner = owner }, Now); break;
            case 2: SkuRules.Release(book, new() { HoldId = id, Owner = owner }, Now); break;
            case 3: StockRules.Ship(book, new() { Operation = operation, HoldId = id, Owner = owner, Quantity = units, Actor = "usr_1", Location = Place(step.Operation) }, Now); break;
            case 4:
                StockRules.Return(
                    book, new() { Operation = operation, HoldId = id, Owner = owner, Good = units / 2, Damaged = units % 3, Reason = "r", Actor = "usr_1", Location = Place(step.Operation) }, Now);
                break;
            case 8: ReservationRules.Reserve(book, Reserve(id, units, Now.AddMinutes(step.Operation)), Now); break;
            case 9: ReservationRules.Expire(book, id, Now.AddMinutes(step.Operation)); break;
            case 5: StockRules.Count(book, new() { Operation = operation, Found = units * 3, Reason = "r", Actor = "usr_1", Location = Place(units) }, Now); break;
            case 10: StockRules.Transfer(book, Transfer(operation, units, step.Hold, step.Owner), Now); break;
            case 11: StockRules.Adjust(book, new() { Operation = operation, Delta = units - 4, Unavailable = step.Hold - 2, Reason = "r", Actor = "usr_1", Location = Place(step.Owner) }, Now); break;
            case 6: StockRules.Adjust(book, new() { Operation = operation, Delta = 0, Unavailable = units - 4, Reason = "r", Actor = "usr_1" }, Now); break;
            default: StockRules.Adjust(book, new() { Operation = operation, Delta = units - 4, Reason = "r", Actor = "usr_1" }, Now); break;
        }
    }

    private static string? Place(int number) => (number % 3) switch { 0 => null, 1 => "annex", _ => "busan" };

    private static Contracts.Inventory.TransferStock Transfer(Contracts.Operation operation, int units, int from, int to) =>
        new() { Operation = operation, From = Place(from) ?? "main", To = Place(to) ?? "main", Quantity = units, Reason = "r", Actor = "usr_1" };

    private static Contracts.Inventory.ReserveStock Reserve(string id, int units, DateTimeOffset expiresAt) =>
        new() { HoldId = id, Cart = Contracts.Carts.CartId.From("crt_1"), Quantity = units, ExpiresAt = expiresAt };

    private static void Check(StockBook book)
    {
        var state = book.State;
        Assert.True(state is { OnHand: >= 0, Held: >= 0, Committed: >= 0, Unavailable: >= 0, Available: >= 0 }, state.ToString());
        Assert.Equal(state.OnHand, state.Available + state.Held + state.Committed + state.Unavailable);
        Assert.Equal(state.OnHand, Received + book.Movements.Sum(movement => movement.Delta));
        Assert.Equal(state.Unavailable, book.Movements.Sum(movement => movement.Unavailable));

        var levels = LocationRules.All(state);
        Assert.All(levels, level => Assert.True(level.Unavailable >= 0 && level.Sellable >= 0, $"{level}"));
        Assert.Equal((state.OnHand, state.Unavailable), (levels.Sum(level => level.OnHand), levels.Sum(level => level.Unavailable)));
        Assert.All(levels.Where(level => level.Location != "main"), level =>
            Assert.Equal(level.OnHand, book.Movements.Where(movement => movement.Location == level.Location).Sum(movement => movement.Delta)));

        var holds = book.Changed.Values.OfType<Hold>().ToList();
        Assert.Equal(state.Committed, holds.Where(hold => hold.Status is Contracts.Inventory.HoldStatus.Committed).Sum(hold => hold.Open));
        Assert.Equal(state.Held, holds.Where(hold => hold.Status is Contracts.Inventory.HoldStatus.Held).Sum(hold => hold.Open));
        Assert.All(holds, hold => Assert.True(hold.Quantity >= hold.Shipped && hold.Shipped >= hold.Returned && hold.Returned >= 0, hold.ToString()));
        Assert.Equal(holds.Sum(hold => hold.Shipped - hold.Returned), -book.Movements.Where(movement => movement.Order is not null).Sum(movement => movement.Delta));
    }
}
