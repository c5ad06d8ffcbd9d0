using Ecommerce.Contracts;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Ecommerce.Grains.Inventory;
using Xunit;

namespace Ecommerce.Tests.Unit.Inventory;

public sealed class StockTermsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
    private static readonly OrderId Ann = OrderId.From("ord_ann");

    [Fact]
    public void Hold_BeyondWhatIsThere_IsTakenOnBackorderOnly()
    {
        var (strict, generous) = (Book(2, new()), Book(2, new() { Backorder = true }));

        Assert.Equal(Problems.InsufficientStock.Code, SkuRules.Hold(strict, Hold("h1", 3), Now).Rejection!.Code);
        Assert.Null(SkuRules.Hold(generous, Hold("h1", 3), Now).Rejection);
        Assert.Equal((2, 3, -1), (generous.State.OnHand, generous.State.Held, generous.State.Available));
    }

    [Fact]
    public void Ship_OfUnitsThatHaveNotCome_IsRefusedUntilTheyHave()
    {
        var book = Book(1, new() { Backorder = true });
        SkuRules.Hold(book, Hold("h1", 3), Now);
        SkuRules.Commit(book, new() { HoldId = "h1", Owner = Ann }, Now);

        var early = StockRules.Ship(book, Ship(3), Now);
        StockRules.Adjust(book, Receipt(2), Now);

        Assert.Equal((Problems.NotInHouse.Code, "1"), (early.Rejection!.Code, early.Rejection.Data["onHand"]));
        Assert.Null(StockRules.Ship(book, Ship(3), Now).Rejection);
        Assert.Equal((0, 0, 0), (book.State.OnHand, book.State.Committed, book.State.Available));
    }

    [Fact]
    public void Receipt_ThatDoesNotCoverWhatIsSold_IsTakenThoughBackorderHasEnded()
    {
        var book = Book(0, new() { Backorder = true });
        SkuRules.Hold(book, Hold("h1", 3), Now);
        book.Set(book.State with { Terms = new() });

        Assert.Null(StockRules.Adjust(book, Receipt(1), Now));
        Assert.NotNull(StockRules.Adjust(book, Receipt(-1), Now));
        Assert.Equal(-2, book.State.Available);
    }

    [Fact]
    public void Hold_OfMoreThanOneCustomerMayHave_IsRefusedWithTheLimit()
    {
        var book = Book(9, new() { CustomerLimit = 3 });
        SkuRules.Hold(book, Hold("h1", 2), Now);

        var answer = SkuRules.Hold(book, Hold("h2", 2), Now);

        Assert.Equal((Problems.StockCustomerLimit.Code, "3"), (answer.Rejection!.Code, answer.Rejection.Data["limit"]));
        Assert.Equal(2, book.UnitsOf("kim"));
    }

    [Fact]
    public void Hold_OfAnotherCustomer_IsNotLimitedByTheFirst()
    {
        var book = Book(9, new() { CustomerLimit = 3 });
        SkuRules.Hold(book, Hold("h1", 3), Now);

        Assert.Null(SkuRules.Hold(book, Hold("h2", 3) with { Customer = ["lee"] }, Now).Rejection);
    }

    [Fact]
    public void UnitsOfACustomer_AreFreeAgainWhenGivenBackOrReturnedAndNotWhenShipped()
    {
        var book = Book(9, new() { CustomerLimit = 3 });
        SkuRules.Hold(book, Hold("h1", 3), Now);
        SkuRules.Commit(book, new() { HoldId = "h1", Owner = Ann }, Now);
        StockRules.Ship(book, Ship(2), Now);
        Assert.Equal(3, book.UnitsOf("kim"));

        SkuRules.Release(book, new() { HoldId = "h1", Owner = Ann }, Now);
        Assert.Equal(2, book.UnitsOf("kim"));

        StockRules.Return(
            book, new() { Operation = new() { Id = "return-1" }, HoldId = "h1", Owner = Ann, Good = 2, Damaged = 0, Reason = "r", Actor = "usr_1" }, Now);
        Assert.Equal(0, book.UnitsOf("kim"));
    }

    [Fact]
    public void Watch_TellsOnceUntilItHasRisen()
    {
        var book = Book(5, new() { SafetyStock = 2 });
        Assert.False(StockRules.Watch(book));

        SkuRules.Hold(book, Hold("h1", 3), Now);
        Assert.True(StockRules.Watch(book));
        SkuRules.Hold(book, Hold("h2", 1), Now);
        Assert.False(StockRules.Watch(book));

        StockRules.Adjust(book, Receipt(5), Now);
        Assert.False(StockRules.Watch(book));
        StockRules.Adjust(book, Receipt(-4), Now);
        Assert.True(StockRules.Watch(book));
    }

    [Fact]
    public void SetTerms_OfAnotherRevision_IsStale()
    {
        var book = Book(5, new());

        var refused = StockRules.SetTerms(book, new() { Operation = new() { Id = "op-1" }, ExpectedRevision = 4, Terms = new() { Backorder = true } });

        Assert.Equal((Problems.Stale.Code, "0"), (refused!.Code, refused.Data["currentVersion"]));
        Assert.False(book.State.Backorder);
    }

    private static StockBook Book(long onHand, StockTerms terms) => new(new() { OnHand = onHand, Terms = terms }, new Dictionary<string, Hold>());

    private static HoldStock Hold(string id, int units) =>
        new() { HoldId = id, Owner = Ann, Quantity = units, Deadline = Now.AddMinutes(30), Customer = ["kim"] };

    private static ShipStock Ship(int units) =>
        new() { Operation = new() { Id = $"ship-{units}" }, HoldId = "h1", Owner = Ann, Quantity = units, Actor = "usr_1" };

    private static AdjustStock Receipt(long units) =>
        new() { Operation = new() { Id = "op-1" }, Delta = units, Reason = "receipt", Actor = "usr_1" };
}
