using Ecommerce.Contracts;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Ecommerce.Grains.Inventory;
using Xunit;

namespace Ecommerce.Tests.Unit.Inventory;

/// <summary>Where units are, and what leaves from where.</summary>
public sealed class LocationRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
    private static readonly OrderId Ann = OrderId.From("ord_ann");

    [Fact]
    public void Units_WhenNobodySaidWhere_AreAtTheMainLocation() =>
        Assert.Equal([("main", 5, 1)], Levels(new() { OnHand = 5, Unavailable = 1 }));

    [Fact]
    public void Adjust_AtAnotherLocation_RaisesItAndTheSum()
    {
        var book = Book(5);

        Assert.Null(StockRules.Adjust(book, Adjust(3, "busan"), Now));

        Assert.Equal([("main", 5, 0), ("busan", 3, 0)], Levels(book.State));
        Assert.Equal((8, 8), (book.State.OnHand, book.State.Available));
    }

    [Theory]
    [InlineData(-4, 0)]
    [InlineData(0, 4)]
    [InlineData(0, -1)]
    public void Adjust_WhenTheLocationHasFewer_IsRefused(long delta, long unavailable)
    {
        var book = new StockBook(new() { OnHand = 5, Unavailable = 1 }, new Dictionary<string, Hold>());
        StockRules.Adjust(book, Adjust(3, "busan"), Now);

        var refused = StockRules.Adjust(book, Adjust(delta, "busan") with { Unavailable = unavailable }, Now);

        Assert.Equal((Problems.LocationShort.Code, "busan", "3"), (refused!.Code, refused.Data["location"], refused.Data["onHand"]));
        Assert.Equal(8, book.State.OnHand);
    }

    [Fact]
    public void Adjust_WhenUnitsLieElsewhere_TakesNoneFromTheMainLocation()
    {
        var book = Book(2);
        StockRules.Adjust(book, Adjust(3, "busan"), Now);

        Assert.Equal(Problems.LocationShort.Code, StockRules.Adjust(book, Adjust(-3, null), Now)!.Code);
    }

    [Fact]
    public void Count_AtALocation_LeavesTheOthersAlone()
    {
        var book = Book(5);
        StockRules.Adjust(book, Adjust(3, "busan"), Now);

        StockRules.Count(book, new() { Operation = new() { Id = "op-2" }, Found = 1, Reason = "count", Actor = "usr_1", Location = "busan" }, Now);

        Assert.Equal([("main", 5, 0), ("busan", 1, 0)], Levels(book.State));
        Assert.Equal(-2, book.Movements[^1].Delta);
    }

    [Fact]
    public void Transfer_KeepsTheSumsAndTellsBothPlaces()
    {
        var book = Book(5);

        Assert.Null(StockRules.Transfer(book, Transfer("main", "busan", 2), Now));

        Assert.Equal([("main", 3, 0), ("busan", 2, 0)], Levels(book.State));
        Assert.Equal((5, 5), (book.State.OnHand, book.State.Available));
        Assert.Equal([(null, -2L), ("busan", 2L)], book.Movements.Select(movement => (movement.Location, movement.Delta)));
    }

    [Fact]
    public void Transfer_OfAllThatIsThere_LeavesNoTraceOfThePlace()
    {
        var book = Book(5);
        StockRules.Transfer(book, Transfer("main", "busan", 2), Now);

        StockRules.Transfer(book, Transfer("busan", "main", 2), Now);

        Assert.Null(book.State.Elsewhere);
    }

    [Fact]
    public void Transfer_OfDamagedUnits_IsRefused()
    {
        var book = new StockBook(new() { OnHand = 5, Unavailable = 4 }, new Dictionary<string, Hold>());

        Assert.Equal(Problems.LocationShort.Code, StockRules.Transfer(book, Transfer("main", "busan", 2), Now)!.Code);
    }

    [Fact]
    public void Transfer_OfUnitsThatAreCommitted_IsAllowed()
    {
        var book = Committed(Book(5), 5);

        Assert.Null(StockRules.Transfer(book, Transfer("main", "busan", 5), Now));

        Assert.Equal((0, 5), (book.State.Available, book.State.Committed));
    }

    [Theory]
    [InlineData("busan", 2, "busan:2")]
    [InlineData("busan", 4, "busan:3 main:1")]
    [InlineData("seoul", 4, "main:4")]
    [InlineData(null, 2, "main:2")]
    [InlineData(null, 7, "main:5 busan:2")]
    public void Ship_TakesTheWantedPlaceFirstAndThenTheFullest(string? wanted, int units, string left)
    {
        var book = Book(5);
        StockRules.Adjust(book, Adjust(3, "busan"), Now);
        Committed(book, 8);

        StockRules.Ship(book, new() { Operation = new() { Id = "op-3" }, HoldId = "h1", Owner = Ann, Quantity = units, Actor = "usr_1", Location = wanted }, Now);

        Assert.Equal(left, string.Join(' ', book.Movements.Skip(1).Select(movement => $"{movement.Location ?? "main"}:{-movement.Delta}")));
        Assert.Equal((8 - units, 8 - units), (book.State.OnHand, book.State.Committed));
    }

    [Fact]
    public void Return_ToALocation_PutsGoodAndDamagedThere()
    {
        var book = Committed(Book(5), 5);
        StockRules.Ship(book, new() { Operation = new() { Id = "op-3" }, HoldId = "h1", Owner = Ann, Quantity = 5, Actor = "usr_1" }, Now);

        StockRules.Return(
            book,
            new() { Operation = new() { Id = "op-4" }, HoldId = "h1", Owner = Ann, Good = 2, Damaged = 1, Reason = "r", Actor = "usr_1", Location = "busan" },
            Now);

        Assert.Equal([("main", 0, 0), ("busan", 3, 1)], Levels(book.State));
    }

    private static StockBook Book(long onHand) => new(new() { OnHand = onHand }, new Dictionary<string, Hold>());

    private static StockBook Committed(StockBook book, int units)
    {
        SkuRules.Hold(book, new() { HoldId = "h1", Owner = Ann, Quantity = units, Deadline = Now.AddMinutes(30) }, Now);
        SkuRules.Commit(book, new() { HoldId = "h1", Owner = Ann }, Now);
        return book;
    }

    private static (string, long, long)[] Levels(SkuState state) =>
        [.. LocationRules.All(state).Select(level => (level.Location, level.OnHand, level.Unavailable))];

    private static AdjustStock Adjust(long delta, string? location) =>
        new() { Operation = new() { Id = "op-1" }, Delta = delta, Reason = "receipt", Actor = "usr_1", Location = location };

    private static TransferStock Transfer(string from, string to, long units) =>
        new() { Operation = new() { Id = "op-5" }, From = from, To = to, Quantity = units, Reason = "transfer", Actor = "usr_1" };
}
