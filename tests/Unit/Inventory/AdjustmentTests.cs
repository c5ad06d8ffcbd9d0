using Ecommerce.Contracts;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Ecommerce.Grains.Inventory;
using Xunit;

namespace Ecommerce.Tests.Unit.Inventory;

/// <summary>Units that somebody adds, takes or counts.</summary>
public sealed class AdjustmentTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
    private static readonly OrderId Ann = OrderId.From("ord_ann");

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

    [Fact]
    public void Adjust_OfUnitsThatAreDamaged_TakesThemFromSale()
    {
        var book = Book(5);

        StockRules.Adjust(book, Adjust(0) with { Unavailable = 2 }, Now);

        Assert.Equal((5, 3, 2), (book.State.OnHand, book.State.Available, book.State.Unavailable));
    }

    [Fact]
    public void Adjust_OfDamagedUnitsThatAreThrownAway_LeavesTheOthersOnSale()
    {
        var book = Book(5);
        StockRules.Adjust(book, Adjust(0) with { Unavailable = 2 }, Now);

        StockRules.Adjust(book, Adjust(-2) with { Unavailable = -2 }, Now);

        Assert.Equal((3, 3, 0), (book.State.OnHand, book.State.Available, book.State.Unavailable));
    }

    [Fact]
    public void Adjust_OfMoreDamagedUnitsThanThereAre_IsRefused() =>
        Assert.NotNull(StockRules.Adjust(Book(5), Adjust(0) with { Unavailable = -1 }, Now));

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(9)]
    public void Count_SetsWhatWasFound(long found)
    {
        var book = Book(5);

        Assert.Null(StockRules.Count(book, Count(found), Now));

        Assert.Equal((found, found - 5), (book.State.OnHand, Assert.Single(book.Movements).Delta));
    }

    [Fact]
    public void Count_OfLessThanIsPromised_IsRefused() =>
        Assert.Equal(Problems.StockBelowCommitments.Code, StockRules.Count(Committed(3), Count(2), Now)!.Code);

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void Count_OfLessThanNothing_IsRefused(long found) => Assert.NotNull(StockRules.Count(Book(0), Count(found), Now));

    [Fact]
    public void Once_WhenRepeatedInTheSameBatch_AnswersWhatItAnswered()
    {
        var book = Book(5);
        var operation = new Operation { Id = "op-1", Fingerprint = "f" };
        StockRules.Once(book, null, operation, Now, () => StockRules.Adjust(book, Adjust(1), Now));
        StockRules.Adjust(book, Adjust(10), Now);

        var again = StockRules.Once(book, null, operation, Now, () => StockRules.Adjust(book, Adjust(1), Now));

        Assert.Equal((true, 6, 16), (again.IsReplay, again.Value!.State.OnHand, book.State.OnHand));
    }

    [Fact]
    public void Once_UnderAnotherBody_IsRefused()
    {
        var book = Book(5);
        StockRules.Once(book, null, new() { Id = "op-1", Fingerprint = "f" }, Now, () => null);

        var again = StockRules.Once(book, null, new() { Id = "op-1", Fingerprint = "g" }, Now, () => null);

        Assert.Equal(Problems.IdempotencyKeyReused.Code, again.Rejection!.Code);
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

    private static CountStock Count(long found) =>
        new() { Operation = new() { Id = "op-2" }, Found = found, Reason = "count", Actor = "usr_1" };

    private static AdjustStock Adjust(long delta) =>
        new() { Operation = new() { Id = "op-1" }, Delta = delta, Reason = "count", Actor = "usr_1" };
}
