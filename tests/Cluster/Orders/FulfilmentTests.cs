using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Payments;
using Ecommerce.Contracts.Settings;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

public sealed class FulfilmentTests(OrderShop shop) : IClassFixture<OrderShop>
{
    private const string Path = "/fulfilments";

    [Fact]
    public async Task Post_OfOneUnit_ShowsAParcelOnItsWay()
    {
        var order = await shop.PlaceAndSettleAsync(2, 1);

        await order.DoneAsync(
            Path, new { lines = Units(0, 1), carrier = "Post", trackingNumber = "4242424242424242", trackingUrl = "https://post.test/1" }, "key-of-the-parcel");

        var read = await order.ReadAsync();
        var parcel = read["fulfilments"]![0]!;
        Assert.Equal(("partiallyFulfilled", "confirmed"), ((string?)read["fulfilmentStatus"], (string?)read["status"]));
        Assert.Equal(("Post", "4242424242424242", 1), ((string?)parcel["carrier"], (string?)parcel["trackingNumber"], (int)parcel["lines"]![0]!["quantity"]!));
        Assert.Null(parcel["staffId"]);
    }

    [Fact]
    public async Task Post_OfTwoParcels_TakesEachUnitOutOfTheStockOnce()
    {
        var order = await shop.PlaceAndSettleAsync(2, 1);
        var before = await StockAsync(0);
        await order.DoneAsync(Path, new { lines = Units(0, 1), carrier = "Post" }, "key-of-the-parcel-1");
        await order.DoneAsync(Path, new { carrier = "Post" }, "key-of-the-parcel-2");

        var after = await StockAsync(0);

        Assert.Equal("fulfilled", (string?)(await order.ReadAsync())["fulfilmentStatus"]);
        Assert.Equal((2, 2, 0), (before.OnHand - after.OnHand, before.Committed - after.Committed, before.Available - after.Available));
    }

    [Fact]
    public async Task Post_WhenRepeated_IsOneParcel()
    {
        var order = await shop.PlaceAndSettleAsync(2, 1);
        var first = await order.DoneAsync(Path, new { lines = Units(0, 1), carrier = "Post" }, "key-of-the-parcel");

        var (status, again, isReplay) = await order.StaffAsync(HttpMethod.Post, Path, new { lines = Units(0, 1), carrier = "Post" }, "key-of-the-parcel");

        Assert.Equal((201, true, first.ToJsonString()), (status, isReplay, again.ToJsonString()));
        Assert.Single((await order.ReadAsync())["fulfilments"]!.AsArray());
    }

    [Fact]
    public async Task Post_OfMoreThanIsLeft_IsRefusedWithWhatIsLeft()
    {
        var order = await shop.PlaceAndSettleAsync(2, 1);

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, Path, new { lines = Units(0, 3), carrier = "Post" }, "key-of-the-parcel");

        Assert.Equal((422, "orders.fulfilment_too_large", 2), (status, (string?)body["code"], (int)body["left"]!));
    }

    [Fact]
    public async Task Post_OnAnOrderThatIsNotPaid_IsRefused()
    {
        var order = await shop.PlaceAsync(ScriptedGateway.Declining);

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, Path, new { carrier = "Post" }, "key-of-the-parcel");

        Assert.Equal((409, "orders.not_fulfillable"), (status, (string?)body["code"]));
    }

    [Fact]
    public async Task Post_ThatIsNotValid_NamesEachFault()
    {
        var order = await shop.PlaceAndSettleAsync(1);

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, Path, new { carrier = "", trackingUrl = "javascript:alert(1)" }, "key-of-the-parcel");

        Assert.Equal(400, status);
        Assert.Equal(["/carrier", "/trackingUrl"], body["errors"]!.AsArray().Select(error => (string?)error!["pointer"]));
    }

    [Fact]
    public async Task Post_WhenNobodyMay_IsRefused()
    {
        var order = await shop.PlaceAndSettleAsync(1);

        Assert.Equal(403, (await order.StrangerAsync(HttpMethod.Post, Path, new { carrier = "Post" }, asStaff: true)).Status);
    }

    [Fact]
    public async Task Cancel_AfterAParcelLeft_IsRefused()
    {
        var order = await shop.PlaceAndSettleAsync(2);
        await order.DoneAsync(Path, new { lines = Units(0, 1), carrier = "Post" }, "key-of-the-parcel");

        var (status, body, _) = await order.BuyerAsync(HttpMethod.Post, "/cancellation", new { reason = "late" }, "key-of-the-cancel");

        Assert.Equal((409, "orders.not_cancellable"), (status, (string?)body["code"]));
    }

    [Fact]
    public async Task Post_AfterUnitsWereGivenBack_SendsTheOthersAndGivesTheirStockBack()
    {
        var order = await shop.PlaceAndSettleAsync(3, 1);
        var before = await StockAsync(0);
        await order.DoneAsync("/refunds", new { lines = Units(0, 1) }, "key-of-the-refund");

        await order.DoneAsync(Path, new { carrier = "Post" }, "key-of-the-parcel");

        var (read, after) = (await order.ReadAsync(), await StockAsync(0));
        Assert.Equal(("fulfilled", 2), ((string?)read["fulfilmentStatus"], (int)read["fulfilments"]![0]!["lines"]![0]!["quantity"]!));
        Assert.Equal((2, 3, 1), (before.OnHand - after.OnHand, before.Committed - after.Committed, after.Available - before.Available));
    }

    [Fact]
    public async Task Post_OfUnitsThatWereGivenBack_IsRefused()
    {
        var order = await shop.PlaceAndSettleAsync(2);
        await order.DoneAsync("/refunds", new { lines = Units(0, 2) }, "key-of-the-refund");

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, Path, new { carrier = "Post" }, "key-of-the-parcel");

        Assert.Equal((409, "orders.not_fulfillable"), (status, (string?)body["code"]));
    }

    [Fact]
    public async Task Capture_WhenItIsSetToShipment_WaitsForTheFirstParcel()
    {
        await shop.Shop.CaptureAtAsync(CaptureMoment.Shipment);
        var order = await shop.PlaceAndSettleAsync(2, 1);
        await shop.Shop.CaptureAtAsync(CaptureMoment.Confirmation);
        var waiting = (string?)(await order.ReadAsync())["paymentStatus"];
        await order.DoneAsync(Path, new { lines = Units(0, 1), carrier = "Post" }, "key-of-the-parcel-1");
        var shipped = (string?)(await order.ReadAsync())["paymentStatus"];
        await order.DoneAsync(Path, new { carrier = "Post" }, "key-of-the-parcel-2");

        Assert.Equal(("authorized", "captured"), (waiting, shipped));
        Assert.Equal(1, shop.Shop.Script.CountDone(order.Payment, PaymentOperationKind.Capture));
    }

    [Fact]
    public async Task Cancel_BeforeTheFirstParcel_WhenNothingWasTaken_LetsTheMoneyGo()
    {
        await shop.Shop.CaptureAtAsync(CaptureMoment.Shipment);
        var order = await shop.PlaceAndSettleAsync(2);
        await shop.Shop.CaptureAtAsync(CaptureMoment.Confirmation);

        await order.DoneAsync("/cancellation", new { reason = "gone" }, "key-of-the-cancel", expected: 200);

        Assert.Equal("voided", (string?)(await order.ReadAsync())["paymentStatus"]);
        Assert.Equal((0, 1), (Done(order, PaymentOperationKind.Capture), Done(order, PaymentOperationKind.Void)));
    }

    private int Done(OrderDesk order, PaymentOperationKind kind) => shop.Shop.Script.CountDone(order.Payment, kind);

    private object[] Units(int article, int quantity) => [new { sku = shop.Articles[article].Sku.Value, quantity }];

    private async Task<StockView> StockAsync(int article) =>
        (await shop.Shop.Grains.GetGrain<ISkuGrain>(shop.Articles[article].Sku.Value).GetAsync())!;
}
