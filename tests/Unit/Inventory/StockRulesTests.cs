using Ecommerce.Contracts;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Ecommerce.Grains.Inventory;
using Xunit;

namespace Ecommerce.Tests.Unit.Inventory;

public sealed class StockRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
    private static readonly OrderId Ann = OrderId.From("ord_ann");
    private static readonly OrderId Bob = OrderId.From("ord_bob");

    [Fact]
    public void Ship_WhenCommitted_TakesUnitsOutOfTheHouse()
    {
        var book = Committed(3);

        var answer = StockRules.Ship(book, Ship(3), Now);

        Assert.Equal((HoldStatus.Shipped, 3), (answer.Value!.Status, answer.Value.Shipped));
        Assert.Equal((2, 0, 2), (book.State.OnHand, book.State.Committed, book.State.Available));
    }

    [Fact]
    public void Ship_OfAPart_LeavesTheRestCommitted()
    {
        var book = Committed(3);

        var answer = StockRules.Ship(book, Ship(1), Now);

        Assert.Equal((HoldStatus.Committed, 1), (answer.Value!.Status, answer.Value.Shipped));
        Assert.Equal((4, 2, 2), (book.State.OnHand, book.State.Committed, book.State.Available));
    }

    [Fact]
    public void Ship_WhenRepeated_ShipsOnce()
    {
        var book = Committed(3);
        StockRules.Ship(book, Ship(1), Now);

        var again = StockRules.Ship(book, Ship(1), Now);

        Assert.Equal((true, 1, 4), (again.IsReplay, again.Value!.Shipped, book.State.OnHand));
    }

    [Fact]
    public void Ship_WhenItsOperationHadAnotherBody_IsRefused()
    {
        var book = Committed(3);
        StockRules.Ship(book, Ship(1), Now);

        var again = StockRules.Ship(book, Ship(2) with { Operation = new() { Id = "ship-1", Fingerprint = "another" } }, Now);

        Assert.Equal(Problems.IdempotencyKeyReused.Code, again.Rejection!.Code);
    }

    [Fact]
    public void Ship_OfMoreThanIsLeft_IsRefusedWithWhatIs()
    {
        var book = Committed(3);
        StockRules.Ship(book, Ship(1), Now);

        var answer = StockRules.Ship(book, Ship(3, "ship-2"), Now);

        Assert.Equal((Problems.MoreThanCommitted.Code, "2"), (answer.Rejection!.Code, answer.Rejection.Data["committed"]));
        Assert.Equal(4, book.State.OnHand);
    }

    [Fact]
    public void Ship_WhenOnlyHeld_IsRefused()
    {
        var book = Book(5);
        SkuRules.Hold(book, Hold("h1", Ann, 3), Now);

        Assert.Equal(Problems.HoldUnknown.Code, StockRules.Ship(book, Ship(3), Now).Rejection!.Code);
    }

    [Fact]
    public void Ship_ForAnotherOrder_IsRefused() =>
        Assert.Equal(Problems.HoldUnknown.Code, StockRules.Ship(Committed(3), Ship(3) with { Owner = Bob }, Now).Rejection!.Code);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void Ship_OfNothing_IsRefused(int units) =>
        Assert.Equal(Problems.QuantityRefused.Code, StockRules.Ship(Committed(3), Ship(units), Now).Rejection!.Code);

    [Fact]
    public void Ship_LeavesAMovementOfItsOrder()
    {
        var book = Committed(3);

        StockRules.Ship(book, Ship(2), Now);

        var movement = Assert.Single(book.Movements);
        Assert.Equal((-2, MovementKind.Shipped, Ann, "usr_1", 3), (movement.Delta, movement.Kind, movement.Order, movement.Actor, movement.OnHand));
    }

    [Fact]
    public void Release_OfWhatIsPartlyShipped_GivesBackTheRest()
    {
        var book = Committed(3);
        StockRules.Ship(book, Ship(1), Now);

        SkuRules.Release(book, new() { HoldId = "h1", Owner = Ann }, Now);

        Assert.Equal((4, 0, 4), (book.State.OnHand, book.State.Committed, book.State.Available));
    }

    [Fact]
    public void Hold_OfWhatAnotherOrderShippedAPartOf_IsAlreadyPlaced()
    {
        var book = Committed(3);
        StockRules.Ship(book, Ship(1), Now);
        SkuRules.Release(book, new() { HoldId = "h1", Owner = Ann }, Now);

        Assert.Equal(Problems.AlreadyPlaced.Code, SkuRules.Hold(book, Hold("h1", Bob, 1), Now).Rejection!.Code);
    }

    [Fact]
    public void Return_OfGoodAndDamagedUnits_PutsOnlyTheGoodOnesOnSale()
    {
        var book = Committed(3);
        StockRules.Ship(book, Ship(3), Now);

        var answer = StockRules.Return(book, Return(1, 1), Now);

        Assert.Equal(2, answer.Value!.Returned);
        Assert.Equal((4, 3, 1), (book.State.OnHand, book.State.Available, book.State.Unavailable));
    }

    [Fact]
    public void Return_WhenRepeated_TakesUnitsBackOnce()
    {
        var book = Committed(3);
        StockRules.Ship(book, Ship(3), Now);
        StockRules.Return(book, Return(1, 0), Now);

        var again = StockRules.Return(book, Return(1, 0), Now);

        Assert.Equal((true, 3), (again.IsReplay, book.State.OnHand));
    }

    [Fact]
    public void Return_OfMoreThanIsAway_IsRefusedWithWhatIs()
    {
        var book = Committed(3);
        StockRules.Ship(book, Ship(2), Now);
        StockRules.Return(book, Return(1, 0), Now);

        var answer = StockRules.Return(book, Return(1, 1, "return-2"), Now);

        Assert.Equal((Problems.MoreThanShipped.Code, "1"), (answer.Rejection!.Code, answer.Rejection.Data["shipped"]));
    }

    [Fact]
    public void Return_WhenNothingWasShipped_IsRefused() =>
        Assert.Equal(Problems.HoldUnknown.Code, StockRules.Return(Committed(3), Return(1, 0), Now).Rejection!.Code);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, -1)]
    [InlineData(-1, 2)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void Return_OfNothingOrLess_IsRefused(int good, int damaged)
    {
        var book = Committed(3);
        StockRules.Ship(book, Ship(3), Now);

        Assert.Equal(Problems.QuantityRefused.Code, StockRules.Return(book, Return(good, damaged), Now).Rejection!.Code);
    }

    [Theory]
    [InlineData(-6)]
    [InlineData(long.MinValue)]
    public void Adjust_WhenPromisedUnitsWouldBeMissing_IsRefused(long delta)
    {
        var book = Book(5);

        Assert.Equal(Problems.StockBelowCommitments.Code, StockRules.Adjust(book, Adjust(delta), Now)!.Code);
        Assert.Equal(5, book.State.OnHand);
    }

    [Fact]
    public void Adjust_WhenUnitsAreHeld_LeavesThemAlone()
    {
        var book = Book(5);
        SkuRules.Hold(book, Hold("h1", Ann, 4), Now);

        Assert.NotNull(StockRules.Adjust(book, Adjust(-2), Now));
        Assert.Null(StockRules.Adjust(book, Adjust(-1), Now));
    }

    private static StockBook Book(long onHand) => new(new() { OnHand = onHand }, new Dictionary<string, Hold>());

    /// <summary>Five units, of which Ann's order has some.</summary>
    private static StockBook Committed(int units)
    {
        var book = Book(5);
        SkuRules.Hold(book, Hold("h1", Ann, units), Now);
        SkuRules.Commit(book, new() { HoldId = "h1", Owner = Ann }, Now);
        return book;
    }

    private static HoldStock Hold(string id, OrderId owner, int units) =>
        new() { HoldId = id, Owner = owner, Quantity = units, Deadline = Now.AddMinutes(30) };

    private static ShipStock Ship(int units, string operation = "ship-1") =>
        new() { Operation = new() { Id = operation }, HoldId = "h1", Owner = Ann, Quantity = units, Actor = "usr_1" };

    private static ReturnStock Return(int good, int damaged, string operation = "return-1") =>
        new() { Operation = new() { Id = operation }, HoldId = "h1", Owner = Ann, Good = good, Damaged = damaged, Reason = "too small", Actor = "usr_1" };

    private static AdjustStock Adjust(long delta) =>
        new() { Operation = new() { Id = "op-1" }, Delta = delta, Reason = "count", Actor = "usr_1" };
}
