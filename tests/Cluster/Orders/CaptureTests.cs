using System.Text.Json.Nodes;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Payments;
using Ecommerce.Contracts.Settings;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

/// <summary>Money that is taken late, from the right charge, or not at all.</summary>
public sealed class CaptureTests(OrderShop shop) : IClassFixture<OrderShop>
{
    private const string Path = "/captures";
    private static readonly object Note = new { note = "the bank lifted the block" };

    [Fact]
    public async Task Capture_AtShipment_TakesTheChargeThatConfirmedTheOrder()
    {
        await shop.Shop.CaptureAtAsync(CaptureMoment.Shipment);
        var order = await shop.PlaceAsync(ScriptedGateway.Declining);
        await order.BuyerAsync(HttpMethod.Post, "/payments", new { paymentMethod = ScriptedGateway.Approving }, "key-of-the-payment");
        await shop.Shop.CaptureAtAsync(CaptureMoment.Confirmation);
        // The first attempt succeeds after all: its charge is let go.
        await order.ApproveAsync(shop.Shop.Script);
        await shop.Shop.SettleAsync();

        await order.DoneAsync("/fulfilments", new { carrier = "Post" }, "key-of-the-parcel");

        var read = (await order.StaffAsync(HttpMethod.Get, "")).Body;
        Assert.Equal(("captured", null), ((string?)read["paymentStatus"], (string?)read["needsAttention"]));
        var taken = shop.Shop.Script.Ledger.Single(done => done.Payment == order.Payment && done.Kind == PaymentOperationKind.Capture);
        Assert.Equal($"pi_{PaymentKeys.Authorize(order.Payment, 2)}", taken.Reference);
    }

    [Fact]
    public async Task Fulfil_AfterTheCaptureWasDeclined_WaitsUntilItIsTakenAfterAll()
    {
        var order = await DeclinedAsync();
        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, "/fulfilments", new { carrier = "Post" }, "key-of-the-parcel");

        await order.DoneAsync(Path, Note, "key-of-the-capture", expected: 200);
        await order.DoneAsync("/fulfilments", new { carrier = "Post" }, "key-of-the-parcel");

        Assert.Equal((409, "orders.money_not_taken", "authorized"), (status, (string?)body["code"], (string?)body["paymentStatus"]));
        var read = (await order.StaffAsync(HttpMethod.Get, "")).Body;
        Assert.Equal(("captured", "fulfilled", null), ((string?)read["paymentStatus"], (string?)read["fulfilmentStatus"], (string?)read["needsAttention"]));
    }

    [Fact]
    public async Task Capture_AtShipment_WhenItIsDeclined_StopsTheNextParcelAndBringsAPersonIn()
    {
        var order = await ShippedWithoutMoneyAsync();

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, "/fulfilments", new { carrier = "Post" }, "key-of-the-parcel-2");

        Assert.Equal((409, "orders.money_not_taken"), (status, (string?)body["code"]));
        var concern = (await order.StaffAsync(HttpMethod.Get, "")).Body["concerns"]!.AsArray().Single()!;
        Assert.Equal(("capture_declined", PaymentKeys.Capture(order.Payment)), ((string?)concern["reason"], (string?)concern["about"]));
        Assert.Null((await order.ReadAsync())["concerns"]);
    }

    [Fact]
    public async Task Resolution_OfADeclinedCapture_DoesNotLetParcelsGo()
    {
        var order = await DeclinedAsync();
        await order.DoneAsync("/attention/resolution", new { note = "looked at it" }, "key-of-the-resolution", expected: 200);

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, "/fulfilments", new { carrier = "Post" }, "key-of-the-parcel");

        Assert.Equal((409, "orders.money_not_taken"), (status, (string?)body["code"]));
    }

    [Fact]
    public async Task Cancel_OfAPartlyShippedOrder_WhenItsMoneyWasDeclined_LetsTheMoneyGoAndKeepsTheRest()
    {
        var order = await ShippedWithoutMoneyAsync();
        var (forBuyer, _, _) = await order.BuyerAsync(HttpMethod.Post, "/cancellation", new { reason = "gone" }, "key-of-the-buyer");

        await order.DoneAsync("/cancellation", new { reason = "no money" }, "key-of-the-cancel", expected: 200);

        var read = (await order.StaffAsync(HttpMethod.Get, "")).Body;
        Assert.Equal((409, "cancelled", "voided", null), (forBuyer, (string?)read["status"], (string?)read["paymentStatus"], (string?)read["needsAttention"]));
    }

    [Fact]
    public async Task Post_WhenRepeated_AsksOnce()
    {
        var order = await DeclinedAsync();
        await order.DoneAsync(Path, Note, "key-of-the-capture", expected: 200);

        var (again, _, isReplay) = await order.StaffAsync(HttpMethod.Post, Path, Note, "key-of-the-capture");
        var (other, body, _) = await order.StaffAsync(HttpMethod.Post, Path, new { note = "other" }, "key-of-the-capture");

        Assert.Equal((200, true, 422, "shop.idempotency_key_reused"), (again, isReplay, other, (string?)body["code"]));
        Assert.Equal(1, shop.Shop.Script.CountDone(order.Payment, PaymentOperationKind.Capture));
    }

    [Fact]
    public async Task Post_WhenNothingWasDeclined_IsRefused()
    {
        var order = await shop.PlaceAndSettleAsync();

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, Path, Note, "key-of-the-capture");

        Assert.Equal((409, "orders.capture_not_declined", "captured"), (status, (string?)body["code"], (string?)body["paymentStatus"]));
        Assert.Equal(403, (await order.StrangerAsync(HttpMethod.Post, Path, Note, asStaff: true)).Status);
    }

    [Fact]
    public async Task Timeline_OfACaptureThatIsAskedForAgain_IsForStaffOnly()
    {
        var order = await DeclinedAsync();
        await order.DoneAsync(Path, Note, "key-of-the-capture", expected: 200);

        var forStaff = Types((await order.StaffAsync(HttpMethod.Get, "/timeline")).Body);
        var forBuyer = Types((await order.BuyerAsync(HttpMethod.Get, "/timeline")).Body);

        Assert.Equal(["placed", "confirmed", "paymentMoved"], forBuyer.Where(type => type != "paymentReported"));
        Assert.Contains("captureRequested", forStaff);
    }

    private async Task<OrderDesk> DeclinedAsync()
    {
        var order = await shop.PlaceAsync(ScriptedGateway.Asking);
        shop.Shop.Script.DeclineCapture(order.Payment, new Money(6_000, "KRW"));
        await order.ApproveAsync(shop.Shop.Script);
        await shop.Shop.SettleAsync();
        return order;
    }

    private async Task<OrderDesk> ShippedWithoutMoneyAsync()
    {
        await shop.Shop.CaptureAtAsync(CaptureMoment.Shipment);
        var order = await shop.PlaceAndSettleAsync(2, 1);
        await shop.Shop.CaptureAtAsync(CaptureMoment.Confirmation);
        shop.Shop.Script.DeclineCapture(order.Payment, new Money(6_000, "KRW"));
        var unit = new[] { new { sku = shop.Articles[0].Sku.Value, quantity = 1 } };
        await order.DoneAsync("/fulfilments", new { lines = unit, carrier = "Post" }, "key-of-the-parcel-1");
        return order;
    }

    private static IEnumerable<string?> Types(JsonNode timeline) => timeline["entries"]!.AsArray().Select(entry => (string?)entry!["type"]);
}
