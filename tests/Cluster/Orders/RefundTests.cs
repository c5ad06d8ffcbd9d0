using System.Text.Json.Nodes;
using Ecommerce.Contracts.Payments;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

/// <summary>Orders of two units at 1 000 and one at 1 000, delivery 3 000: 6 000 KRW.</summary>
public sealed class RefundTests(OrderShop shop) : IClassFixture<OrderShop>
{
    private const string Path = "/refunds";

    [Fact]
    public async Task Post_OfALine_GivesItsPriceBack()
    {
        var order = await shop.PlaceAndSettleAsync();

        var receipt = await order.DoneAsync(Path, new { lines = Units(0, 1), reason = "broken" }, "key-of-the-refund");

        Assert.Equal((1_000L, 91L, 0L), (Amount(receipt, "amount"), Amount(receipt, "tax"), Amount(receipt, "adjustment")));
        var read = await order.ReadAsync();
        Assert.Equal(("partiallyRefunded", "succeeded"), ((string?)read["paymentStatus"], (string?)read["refunds"]![0]!["status"]));
        Assert.Equal([1_000], Given(order));
    }

    [Fact]
    public async Task Post_OfNothingInParticular_GivesBackWhatIsLeft()
    {
        var order = await shop.PlaceAndSettleAsync();
        await order.DoneAsync(Path, new { amount = new { amount = 500, currency = "KRW" } }, "key-of-the-refund-1");

        var receipt = await order.DoneAsync(Path, new { }, "key-of-the-refund-2");

        Assert.Equal((5_500L, 3_000L, -500L), (Amount(receipt, "amount"), Amount(receipt, "shipping"), Amount(receipt, "adjustment")));
        Assert.Equal("refunded", (string?)(await order.ReadAsync())["paymentStatus"]);
        Assert.Equal([500, 5_500], Given(order));
    }

    [Fact]
    public async Task Post_WhenRepeated_GivesBackOnceAndAnswersTheSame()
    {
        var order = await shop.PlaceAndSettleAsync();
        var first = await order.DoneAsync(Path, new { lines = Units(0, 1) }, "key-of-the-refund");

        var (status, again, isReplay) = await order.StaffAsync(HttpMethod.Post, Path, new { lines = Units(0, 1) }, "key-of-the-refund");

        Assert.Equal((201, true), (status, isReplay));
        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal([1_000], Given(order));
    }

    [Fact]
    public async Task Post_WithTheKeyOfAnotherBody_Answers422()
    {
        var order = await shop.PlaceAndSettleAsync();
        await order.DoneAsync(Path, new { lines = Units(0, 1) }, "key-of-the-refund");

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, Path, new { lines = Units(0, 2) }, "key-of-the-refund");

        Assert.Equal((422, "shop.idempotency_key_reused"), (status, (string?)body["code"]));
    }

    [Fact]
    public async Task Post_AtTheSameTime_NeverGivesBackMoreThanWasTaken()
    {
        var order = await shop.PlaceAndSettleAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            order.StaffAsync(HttpMethod.Post, Path, new { amount = new { amount = 1_000, currency = "KRW" } }, $"key-of-refund-{i}")));
        await shop.Shop.SettleAsync();

        Assert.Equal(6, answers.Count(answer => answer.Status == 201));
        Assert.Equal(6_000, Given(order).Sum());
    }

    [Fact]
    public async Task Post_OfMoreThanThereIs_IsRefusedWithWhatThereIs()
    {
        var order = await shop.PlaceAndSettleAsync();

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, Path, new { amount = new { amount = 6_001, currency = "KRW" } }, "key-of-the-refund");

        Assert.Equal((422, "orders.refund_too_large", 6_000L), (status, (string?)body["code"], Amount(body, "refundable")));
    }

    [Fact]
    public async Task Post_OfALineThatIsNotThere_IsRefused()
    {
        var order = await shop.PlaceAndSettleAsync(1);

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, Path, new { lines = Units(1, 1) }, "key-of-the-refund");

        Assert.Equal((422, "orders.line_unknown"), (status, (string?)body["code"]));
    }

    [Fact]
    public async Task Post_OnAnOrderThatIsNotPaid_IsRefused()
    {
        var order = await shop.PlaceAsync(ScriptedGateway.Declining);

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, Path, new { }, "key-of-the-refund");

        Assert.Equal((409, "orders.not_refundable", "pending"), (status, (string?)body["code"], (string?)body["currentState"]));
    }

    [Fact]
    public async Task Post_ThatIsNotValid_NamesEachFault()
    {
        var order = await shop.PlaceAndSettleAsync();

        var (status, body, _) = await order.StaffAsync(
            HttpMethod.Post, Path, new { lines = new[] { new { sku = "", quantity = 0 } }, amount = new { amount = 0, currency = "won" } }, "key-of-the-refund");

        Assert.Equal(400, status);
        Assert.Equal(
            ["/lines/0/sku", "/lines/0/quantity", "/amount/amount", "/amount/currency"], body["errors"]!.AsArray().Select(error => (string?)error!["pointer"]));
    }

    [Fact]
    public async Task Post_WhenNobodyMay_IsRefused()
    {
        var order = await shop.PlaceAndSettleAsync();

        Assert.Equal(403, (await order.StrangerAsync(HttpMethod.Post, Path, new { }, asStaff: true)).Status);
        Assert.Equal(400, (await order.StaffAsync(HttpMethod.Post, Path, new { })).Status);
        Assert.Empty(Given(order));
    }

    [Fact]
    public async Task Proposal_SaysWhatItComesTo_AndWritesNothing()
    {
        var order = await shop.PlaceAndSettleAsync();

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, "/refund-proposal", new { lines = Units(0, 2), shipping = true });

        Assert.Equal((200, 5_000L, 6_000L), (status, Amount(body, "amount"), Amount(body, "refundable")));
        Assert.Empty((await order.ReadAsync())["refunds"]!.AsArray());
    }

    [Fact]
    public async Task Cancel_AfterARefund_GivesBackTheRest()
    {
        var order = await shop.PlaceAndSettleAsync();
        await order.DoneAsync(Path, new { lines = Units(0, 1) }, "key-of-the-refund");

        await order.DoneAsync("/cancellation", new { reason = "gone" }, "key-of-the-cancel", expected: 200);

        Assert.Equal([1_000, 5_000], Given(order));
        Assert.Equal("refunded", (string?)(await order.ReadAsync())["paymentStatus"]);
    }

    [Fact]
    public async Task Refund_ThatTheGatewayDeclines_IsShownToStaffAndMayBeTriedAgain()
    {
        var order = await shop.PlaceAndSettleAsync();
        shop.Shop.Script.DeclineNextRefund(order.Payment);
        await order.DoneAsync(Path, new { lines = Units(0, 1) }, "key-of-the-refund-1");

        var (_, read, _) = await order.StaffAsync(HttpMethod.Get, "");
        await order.DoneAsync(Path, new { lines = Units(0, 1) }, "key-of-the-refund-2");

        Assert.Equal(("captured", "refund_declined"), ((string?)read["paymentStatus"], (string?)read["needsAttention"]));
        Assert.Equal(("declined", "not_possible"), ((string?)read["refunds"]![0]!["status"], (string?)read["refunds"]![0]!["declineCode"]));
        Assert.Equal([1_000], Given(order));
    }

    [Fact]
    public async Task Timeline_OfARefund_SaysWhoGaveItAndWhenItArrived()
    {
        var order = await shop.PlaceAndSettleAsync();
        await order.DoneAsync(Path, new { lines = Units(0, 1), reason = "broken" }, "key-of-the-refund");

        var entries = (await order.StaffAsync(HttpMethod.Get, "/timeline")).Body["entries"]!.AsArray().TakeLast(2).ToList();

        Assert.Equal(["refundRequested", "refunded"], entries.Select(entry => (string?)entry!["type"]));
        Assert.Equal((OrderDesk.StaffId, "broken"), ((string?)entries[0]!["staffId"], (string?)entries[0]!["note"]));
    }

    [Fact]
    public async Task Reason_OfARefund_IsForStaff_AndThePublicOneForTheBuyer()
    {
        var order = await shop.PlaceAndSettleAsync();
        await order.DoneAsync(Path, new { lines = Units(0, 1), reason = "buyer is a nuisance", publicReason = "as a courtesy" }, "key-of-the-refund");

        var (timeline, read) = ((await order.BuyerAsync(HttpMethod.Get, "/timeline")).Body, await order.ReadAsync());

        Assert.DoesNotContain("nuisance", timeline.ToJsonString() + read.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("as a courtesy", (string?)read["refunds"]![0]!["publicReason"]);
        Assert.Equal("as a courtesy", (string?)timeline["entries"]!.AsArray().Single(entry => (string?)entry!["type"] == "refundRequested")!["note"]);
    }

    [Fact]
    public async Task Decline_OfTheGateway_IsNotExplainedToTheBuyer()
    {
        var order = await shop.PlaceAndSettleAsync();
        shop.Shop.Script.DeclineNextRefund(order.Payment);
        await order.DoneAsync(Path, new { lines = Units(0, 1) }, "key-of-the-refund");

        var (forBuyer, forStaff) = ((await order.BuyerAsync(HttpMethod.Get, "/timeline")).Body, (await order.StaffAsync(HttpMethod.Get, "/timeline")).Body);

        Assert.Equal(("refundDeclined", "declined"), ((string?)forBuyer["entries"]!.AsArray()[^1]!["type"], (string?)forBuyer["entries"]!.AsArray()[^1]!["cause"]));
        Assert.Equal("not_possible", (string?)forStaff["entries"]!.AsArray()[^1]!["cause"]);
    }

    [Fact]
    public async Task Refund_ThatWasDeclined_StaysOnTheListWhenAnotherArrives()
    {
        var order = await shop.PlaceAndSettleAsync();
        shop.Shop.Script.DeclineNextRefund(order.Payment);
        await order.DoneAsync(Path, new { lines = Units(0, 1) }, "key-of-the-refund-1");
        await order.DoneAsync(Path, new { lines = Units(1, 1) }, "key-of-the-refund-2");
        var (_, waiting, _) = await order.StaffAsync(HttpMethod.Get, "");

        await order.DoneAsync(Path, new { retryOf = (string)waiting["refunds"]![0]!["id"]! }, "key-of-the-refund-3");

        var (_, read, _) = await order.StaffAsync(HttpMethod.Get, "");
        Assert.Equal(("refund_declined", null), ((string?)waiting["needsAttention"], (string?)read["needsAttention"]));
        Assert.Equal([1_000, 1_000], Given(order));
    }

    [Fact]
    public async Task Post_OfARetry_WithSomethingBeside_IsNotValid()
    {
        var order = await shop.PlaceAndSettleAsync();

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, Path, new { retryOf = "ref_1", shipping = true }, "key-of-the-refund");

        Assert.Equal((400, "/retryOf"), (status, (string?)body["errors"]![0]!["pointer"]));
    }

    private object[] Units(int article, int quantity) => [new { sku = shop.Articles[article].Sku.Value, quantity }];

    private IEnumerable<long> Given(OrderDesk order) => shop.Shop.Script.Ledger
        .Where(done => done.Payment == order.Payment && done is { Kind: PaymentOperationKind.Refund, Status: PaymentOperationStatus.Succeeded })
        .Select(done => done.Amount!.Value.Amount);

    private static long Amount(JsonNode body, string member) => (long)body[member]!["amount"]!;
}
