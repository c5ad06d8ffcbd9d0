using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Ecommerce.Grains.Inventory;
using Xunit;

namespace Ecommerce.Tests.Unit.Inventory;

public sealed class ReservationRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
    private static readonly CartId Cart = CartId.From("crt_1");
    private static readonly OrderId Ann = OrderId.From("ord_ann");

    [Fact]
    public void Reserve_WhenStockIsThere_SetsUnitsAsideUntilItsTime()
    {
        var book = Book();

        var answer = ReservationRules.Reserve(book, Reserve(3), Now);

        Assert.Equal((HoldStatus.Held, Now.AddMinutes(10)), (answer.Value!.Status, answer.Value.ExpiresAt));
        Assert.Equal(2, book.State.Available);
    }

    [Fact]
    public void Reserve_WhenRepeated_KeepsItsTime()
    {
        var book = Book();
        ReservationRules.Reserve(book, Reserve(3), Now);

        var again = ReservationRules.Reserve(book, Reserve(3) with { ExpiresAt = Now.AddHours(1) }, Now);

        Assert.Equal(Now.AddMinutes(10), again.Value!.ExpiresAt);
        Assert.Equal(2, book.State.Available);
    }

    [Fact]
    public void Reserve_WhenStockIsShort_IsRefused() =>
        Assert.Equal(Problems.InsufficientStock.Code, ReservationRules.Reserve(Book(), Reserve(6), Now).Rejection!.Code);

    [Fact]
    public void Reserve_AfterItRanOut_TakesUnitsAnew()
    {
        var book = Book();
        ReservationRules.Reserve(book, Reserve(3), Now);

        var again = ReservationRules.Reserve(book, Reserve(3) with { ExpiresAt = Now.AddHours(1) }, Now.AddMinutes(11));

        Assert.Equal(Now.AddHours(1), again.Value!.ExpiresAt);
        Assert.Equal((3, 2), (book.State.Held, book.State.Available));
    }

    [Fact]
    public void Reserve_OfWhatAnOrderHas_IsAlreadyPlaced()
    {
        var book = Book();
        SkuRules.Hold(book, Hold(3), Now);

        Assert.Equal(Problems.AlreadyPlaced.Code, ReservationRules.Reserve(book, Reserve(3), Now).Rejection!.Code);
    }

    [Fact]
    public void Hold_OfWhatItsCartReserved_TakesItOverForGood()
    {
        var book = Book();
        ReservationRules.Reserve(book, Reserve(5), Now);

        var answer = SkuRules.Hold(book, Hold(5), Now);
        ReservationRules.Expire(book, "h1", Now.AddHours(1));

        Assert.Equal((Ann, (DateTimeOffset?)null), (answer.Value!.Owner, answer.Value.ExpiresAt));
        Assert.Equal((5, 0), (book.State.Held, book.State.Available));
    }

    [Fact]
    public void Hold_OfWhatItsCartReserved_CountsItsCustomerOnce()
    {
        var book = Book(new() { CustomerLimit = 3 });
        ReservationRules.Reserve(book, Reserve(3) with { Customer = ["kim"] }, Now);

        Assert.Null(SkuRules.Hold(book, Hold(3) with { Customer = ["kim", "usr_kim"] }, Now).Rejection);
        Assert.Equal((3, 3), (book.UnitsOf("kim"), book.UnitsOf("usr_kim")));
    }

    [Fact]
    public void Release_ByItsCart_AfterAnOrderTookItOver_ChangesNothing()
    {
        var book = Book();
        ReservationRules.Reserve(book, Reserve(3), Now);
        SkuRules.Hold(book, Hold(3), Now);

        Assert.NotNull(SkuRules.Release(book, new() { HoldId = "h1", Owner = HoldIds.OwnerOf(Cart) }, Now).Rejection);
        Assert.Equal(3, book.State.Held);
    }

    [Fact]
    public void Expire_WhenItsTimeIsOver_GivesUnitsBack()
    {
        var book = Book();
        ReservationRules.Reserve(book, Reserve(3), Now);

        ReservationRules.Expire(book, "h1", Now.AddMinutes(9));
        Assert.Equal(3, book.State.Held);
        ReservationRules.Expire(book, "h1", Now.AddMinutes(10));

        Assert.Equal((HoldStatus.Expired, 0), (book.Find("h1")!.Status, book.State.Held));
    }

    [Fact]
    public void Extension_MovesItsTimeTwiceAndNotAThirdTime()
    {
        var book = Book();
        ReservationRules.Reserve(book, Reserve(3), Now);

        var first = ReservationRules.Reserve(book, Extend("e1", 15), Now);
        var repeated = ReservationRules.Reserve(book, Extend("e1", 25), Now);
        var second = ReservationRules.Reserve(book, Extend("e2", 25), Now);
        var third = ReservationRules.Reserve(book, Extend("e3", 35), Now);

        Assert.Equal((Now.AddMinutes(15), 1), (first.Value!.ExpiresAt, first.Value.Extensions));
        Assert.Equal((true, Now.AddMinutes(15)), (repeated.IsReplay, repeated.Value!.ExpiresAt));
        Assert.Equal(Now.AddMinutes(25), second.Value!.ExpiresAt);
        Assert.Equal(Problems.ReservationExtended.Code, third.Rejection!.Code);
    }

    [Fact]
    public void Extension_OfWhatRanOut_IsRefused()
    {
        var book = Book();
        ReservationRules.Reserve(book, Reserve(3), Now);

        Assert.Equal(Problems.ReservationOver.Code, ReservationRules.Reserve(book, Extend("e1", 15), Now.AddMinutes(10)).Rejection!.Code);
    }

    [Fact]
    public void Next_OfExpiries_SeesTheBatchOverWhatIsCommitted()
    {
        var expiries = new Expiries();
        expiries.Change("a", null, Reserved(5));
        expiries.Change("b", null, Reserved(7));

        Assert.Equal(Now.AddMinutes(5), expiries.Next(new Dictionary<string, Hold?>()));
        Assert.Equal(Now.AddMinutes(7), expiries.Next(new Dictionary<string, Hold?> { ["a"] = null }));
        Assert.Equal(Now.AddMinutes(3), expiries.Next(new Dictionary<string, Hold?> { ["a"] = null, ["c"] = Reserved(3) }));
        Assert.Equal(["a"], expiries.Due(Now.AddMinutes(6), 10));
    }

    private static Hold Reserved(int minutes) =>
        new() { Owner = Ann, Quantity = 1, Status = HoldStatus.Held, At = Now, ExpiresAt = Now.AddMinutes(minutes) };

    private static StockBook Book(StockTerms? terms = null) => new(new() { OnHand = 5, Terms = terms }, new Dictionary<string, Hold>());

    private static ReserveStock Reserve(int units) => new() { HoldId = "h1", Cart = Cart, Quantity = units, ExpiresAt = Now.AddMinutes(10) };

    private static ReserveStock Extend(string operation, int minutes) => Reserve(3) with { Extension = operation, ExpiresAt = Now.AddMinutes(minutes) };

    private static HoldStock Hold(int units) => new() { HoldId = "h1", Owner = Ann, Quantity = units, Deadline = Now.AddMinutes(30) };
}
