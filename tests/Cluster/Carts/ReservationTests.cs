using System.Text.Json.Nodes;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Tests.Cluster.Faults;
using Ecommerce.Tests.Cluster.Orders;
using Xunit;

namespace Ecommerce.Tests.Cluster.Carts;

/// <summary>Holds before placing, over HTTP.</summary>
public sealed class ReservationTests : IAsyncLifetime
{
    private FaultyShop? _shop;
    private Article? _article;
    private Buyer? _buyer;

    private FaultyShop Shop => _shop!;

    public async ValueTask InitializeAsync()
    {
        _shop = await FaultyShop.StartAsync();
        var client = new Client(_shop, Patience.AskAtOnce);
        _article = await Article.StockAsync(client, 5);
        _buyer = new Buyer(client, _shop.Script, [_article]);
        await _buyer.FillCartAsync();
    }

    public ValueTask DisposeAsync() => Shop.DisposeAsync();

    [Fact]
    public async Task Reserve_HoldsEveryLineAndSaysUntilWhen()
    {
        var reserved = await _buyer!.ReserveAsync();

        Assert.Equal(200, reserved.Status);
        Assert.Equal(Shop.Clock.GetUtcNow().AddMinutes(10), At(reserved), TimeSpan.FromMinutes(1));
        Assert.Equal((3, 2, 0), await StockAsync());
    }

    [Fact]
    public async Task Reserve_WhenAskedAgain_AnswersTheSame()
    {
        var first = await _buyer!.ReserveAsync();
        Shop.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.True(JsonNode.DeepEquals(first.Json, (await _buyer.ReserveAsync()).Json));
        Assert.Equal((3, 2, 0), await StockAsync());
    }

    [Fact]
    public async Task Reservation_WhenItsTimeIsOver_GoesBackOnSale()
    {
        await _buyer!.ReserveAsync();

        await Shop.SettleAsync();

        Assert.Equal((5, 0, 0), await StockAsync());
        Assert.Equal(HoldStatus.Expired, (await FindHoldAsync())!.Status);
    }

    [Fact]
    public async Task Extension_GivesTimeTwiceAndThenIsRefused()
    {
        var first = await _buyer!.ReserveAsync();
        Shop.Clock.Advance(TimeSpan.FromMinutes(5));

        var extended = await _buyer.ExtendAsync("key-of-extension-1");
        var repeated = await _buyer.ExtendAsync("key-of-extension-1");
        await _buyer.ExtendAsync("key-of-extension-2");
        var third = await _buyer.ExtendAsync("key-of-extension-3");

        Assert.True(At(extended) >= At(first).AddMinutes(5));
        Assert.Equal((At(extended), 1), (At(repeated), (int)repeated.Json["extensionsLeft"]!));
        Assert.Equal((409, "carts.reservation_extended"), (third.Status, third.Code));
        Assert.Equal((3, 2, 0), await StockAsync());
    }

    [Fact]
    public async Task Extension_OfNothing_IsRefused() =>
        Assert.Equal("carts.reservation_over", (await _buyer!.ExtendAsync("key-of-extension-1")).Code);

    [Fact]
    public async Task Change_OfTheCart_GivesBackWhatWasReserved()
    {
        await _buyer!.ReserveAsync();

        await _buyer.SetQuantityAsync(1);
        await Shop.QuietAsync();

        Assert.Equal((5, 0, 0), await StockAsync());
    }

    [Fact]
    public async Task Place_TakesTheReservationOver()
    {
        await _buyer!.ReserveAsync();

        var placed = await _buyer.PlaceAsync(ScriptedGateway.Approving);
        await Shop.SettleAsync();

        Assert.Equal(201, placed.Status);
        Assert.Equal((3, 0, 2), await StockAsync());
    }

    [Fact]
    public async Task Place_OfTheLastUnitsThatItsCartReserved_IsNotRefusedThem()
    {
        await _buyer!.SetQuantityAsync(5);
        await _buyer.ReserveAsync();

        Assert.Equal(201, (await _buyer.PlaceAsync(ScriptedGateway.Approving)).Status);
    }

    [Fact]
    public async Task Reserve_OfMoreThanThereIs_AnswersWhatIsLeftAndHoldsNothing()
    {
        await _buyer!.SetQuantityAsync(6);

        var refused = await _buyer.ReserveAsync();

        Assert.Equal((409, "inventory.insufficient", 5), (refused.Status, refused.Code, (int)refused.Json["available"]!));
        Assert.Equal(_article!.Sku.Value, (string)refused.Json["sku"]!);
        Assert.Equal((5, 0, 0), await StockAsync());
    }

    [Fact]
    public async Task Reserve_ByAStranger_IsNotFound() => Assert.Equal(404, (await _buyer!.ReserveAsync(token: "a-token-of-somebody-else")).Status);

    private static DateTimeOffset At(Exchange answer) => (DateTimeOffset)answer.Json["expiresAt"]!;

    private async Task<(long Available, long Held, long Committed)> StockAsync()
    {
        var stock = (await Shop.Grains.GetGrain<ISkuGrain>(_article!.Sku.Value).GetAsync())!;
        return (stock.Available, stock.Held, stock.Committed);
    }

    private ValueTask<HoldView?> FindHoldAsync() =>
        Shop.Grains.GetGrain<ISkuGrain>(_article!.Sku.Value).FindHoldAsync(HoldIds.Of(_buyer!.Cart, 1, _article.Sku));
}
