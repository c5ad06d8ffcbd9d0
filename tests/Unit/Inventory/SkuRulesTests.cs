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

    private static StockBook Book(long onHand) => new(new() { OnHand = onHand }, new Dictionary<string, Hold>());

    private static HoldStock Hold(string id, OrderId owner, int units) =>
        new() { HoldId = id, Owner = owner, Quantity = units, Deadline = Now.AddMinutes(30) };

    private static ChangeHold Change(string id, OrderId owner) => new() { HoldId = id, Owner = owner };
}
