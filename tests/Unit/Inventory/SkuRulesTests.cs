using CsCheck;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Ecommerce.Grains.Inventory;
using Xunit;

namespace Ecommerce.Tests.Unit.Inventory;

public sealed class SkuRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
    private static readonly OrderId Ann = OrderId.From("ord_ann");
    private static readonly OrderId Bob = OrderId.From("ord_bob");

    [Fact]
    public void Hold_WhenStockIsThere_SetsUnitsAside()
    {
        var book = Book(onHand: 5);

        var answer = SkuRules.Hold(book, Hold("h1", Ann, 3), Now);

        Assert.Equal(HoldStatus.Held, answer.Value!.Status);
        Assert.Equal((5, 3, 2), (book.State.OnHand, book.State.Held, book.State.Available));
    }

    [Fact]
    public void Hold_WhenStockIsShort_IsRefusedWithWhatIsLeft()
    {
        var book = Book(onHand: 2);

        var answer = SkuRules.Hold(book, Hold("h1", Ann, 3), Now);

        Assert.Equal(Problems.InsufficientStock.Code, answer.Rejection!.Code);
        Assert.Equal("2", answer.Rejection.Data["available"]);
        Assert.False(book.HasChanges);
    }

    [Fact]
    public void Hold_WhenRepeated_HoldsOnce()
    {
        var book = Book(onHand: 5);
        SkuRules.Hold(book, Hold("h1", Ann, 3), Now);

        var again = SkuRules.Hold(book, Hold("h1", Ann, 3), Now);

        Assert.Equal(HoldStatus.Held, again.Value!.Status);
        Assert.Equal(3, book.State.Held);
    }

    [Fact]
    public void Hold_WhenAnotherOrderHasIt_IsAlreadyPlaced()
    {
        var book = Book(onHand: 5);
        SkuRules.Hold(book, Hold("h1", Ann, 1), Now);

        Assert.Equal(Problems.AlreadyPlaced.Code, SkuRules.Hold(book, Hold("h1", Bob, 1), Now).Rejection!.Code);
    }

    [Fact]
    public void Hold_WhenTheOtherOrderGaveItBack_IsTaken()
    {
        var book = Book(onHand: 5);
        SkuRules.Hold(book, Hold("h1", Ann, 1), Now);
        SkuRules.Release(book, Change("h1", Ann), Now);

        Assert.Equal(Bob, SkuRules.Hold(book, Hold("h1", Bob, 1), Now).Value!.Owner);
    }

    [Fact]
    public void Hold_WhenItsReleaseCameFirst_IsRefused()
    {
        var book = Book(onHand: 5);
        SkuRules.Release(book, Change("h1", Ann), Now);

        Assert.Equal(Problems.HoldUnknown.Code, SkuRules.Hold(book, Hold("h1", Ann, 1), Now).Rejection!.Code);
        Assert.Equal(5, book.State.Available);
    }

    [Fact]
    public void Hold_WhenItsOrderHasEnded_IsRefused()
    {
        var book = Book(onHand: 5);
        var late = Hold("h1", Ann, 1) with { Deadline = Now.AddSeconds(-1) };

        Assert.Equal(Problems.HoldUnknown.Code, SkuRules.Hold(book, late, Now).Rejection!.Code);
    }

    [Fact]
    public void Commit_WhenHeld_PromisesTheUnits()
    {
        var book = Book(onHand: 5);
        SkuRules.Hold(book, Hold("h1", Ann, 3), Now);

        SkuRules.Commit(book, Change("h1", Ann), Now);

        Assert.Equal((5, 0, 3, 2), (book.State.OnHand, book.State.Held, book.State.Committed, book.State.Available));
    }

    [Fact]
    public void Commit_WhenNeverHeld_AnswersUnknownNotDone() =>
        Assert.Equal(Problems.HoldUnknown.Code, SkuRules.Commit(Book(onHand: 5), Change("h1", Ann), Now).Rejection!.Code);

    [Fact]
    public void Commit_WhenReleased_AnswersUnknown()
    {
        var book = Book(onHand: 5);
        SkuRules.Hold(book, Hold("h1", Ann, 3), Now);
        SkuRules.Release(book, Change("h1", Ann), Now);

        Assert.Equal(Problems.HoldUnknown.Code, SkuRules.Commit(book, Change("h1", Ann), Now).Rejection!.Code);
    }

    [Fact]
    public void Release_WhenCommitted_GivesBackOnce()
    {
        var book = Book(onHand: 5);
        SkuRules.Hold(book, Hold("h1", Ann, 3), Now);
        SkuRules.Commit(book, Change("h1", Ann), Now);

        SkuRules.Release(book, Change("h1", Ann), Now);
        SkuRules.Release(book, Change("h1", Ann), Now);

        Assert.Equal((5, 0, 5), (book.State.OnHand, book.State.Committed, book.State.Available));
    }

    [Fact]
    public void Release_WhenAnotherOrderHasIt_ChangesNothing()
    {
        var book = Book(onHand: 5);
        SkuRules.Hold(book, Hold("h1", Ann, 3), Now);

        Assert.NotNull(SkuRules.Release(book, Change("h1", Bob), Now).Rejection);
        Assert.Equal(3, book.State.Held);
    }

    [Fact]
    public void Ship_WhenCommitted_TakesUnitsOutOfTheHouseOnce()
    {
        var book = Book(onHand: 5);
        SkuRules.Hold(book, Hold("h1", Ann, 3), Now);
        SkuRules.Commit(book, Change("h1", Ann), Now);

        SkuRules.Ship(book, Change("h1", Ann), Now);
        SkuRules.Ship(book, Change("h1", Ann), Now);

        Assert.Equal((2, 0, 2), (book.State.OnHand, book.State.Committed, book.State.Available));
    }

    [Fact]
    public void Ship_WhenOnlyHeld_IsRefused()
    {
        var book = Book(onHand: 5);
        SkuRules.Hold(book, Hold("h1", Ann, 3), Now);

        Assert.NotNull(SkuRules.Ship(book, Change("h1", Ann), Now).Rejection);
    }

    [Theory]
    [InlineData(-6)]
    [InlineData(long.MinValue)]
    public void Adjust_WhenPromisedUnitsWouldBeMissing_IsRefused(long delta)
    {
        var book = Book(onHand: 5);

        Assert.Equal(Problems.StockBelowCommitments.Code, SkuRules.Adjust(book, Adjust(delta), Now)!.Code);
        Assert.Equal(5, book.State.OnHand);
    }

    [Fact]
    public void Adjust_WhenUnitsAreHeld_LeavesThemAlone()
    {
        var book = Book(onHand: 5);
        SkuRules.Hold(book, Hold("h1", Ann, 4), Now);

        Assert.NotNull(SkuRules.Adjust(book, Adjust(-2), Now));
        Assert.Null(SkuRules.Adjust(book, Adjust(-1), Now));
    }

    [Fact]
    public void AnySequence_KeepsEveryCounterAtZeroOrMoreAndEveryUnitAccountedFor()
    {
        var step = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 5], Gen.Int[0, 2], Gen.Int[1, 7]);
        step.Array[0, 60].Sample(steps =>
        {
            var book = Book(onHand: 10);
            var shipped = 0L;
            var received = 10L;
            foreach (var (kind, hold, owner, units) in steps)
            {
                var (id, order) = ($"h{hold}", OrderId.From($"ord_{owner}"));
                var before = book.State.OnHand;
                switch (kind)
                {
                    case 0: SkuRules.Hold(book, Hold(id, order, units), Now); break;
                    case 1: SkuRules.Commit(book, Change(id, order), Now); break;
                    case 2: SkuRules.Release(book, Change(id, order), Now); break;
                    case 3: SkuRules.Ship(book, Change(id, order), Now); shipped += before - book.State.OnHand; break;
                    default: if (SkuRules.Adjust(book, Adjust(units - 4), Now) is null) received += units - 4; break;
                }

                var state = book.State;
                Assert.True(state is { OnHand: >= 0, Held: >= 0, Committed: >= 0, Available: >= 0 }, state.ToString());
                Assert.Equal(received - shipped, state.OnHand);
            }
        }, iter: 2_000, seed: "0N0XIzNsQ0O2");
    }

    private static StockBook Book(long onHand) => new(new() { OnHand = onHand }, new Dictionary<string, Hold>());

    private static HoldStock Hold(string id, OrderId owner, int units) =>
        new() { HoldId = id, Owner = owner, Quantity = units, Deadline = Now.AddMinutes(30) };

    private static ChangeHold Change(string id, OrderId owner) => new() { HoldId = id, Owner = owner };

    private static AdjustStock Adjust(long delta) =>
        new() { Operation = new() { Id = "op-1" }, Delta = delta, Reason = "count", Actor = "usr_1" };
}
