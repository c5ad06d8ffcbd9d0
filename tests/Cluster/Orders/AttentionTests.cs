using Ecommerce.Contracts;
using Ecommerce.Tests.Cluster.Faults;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

public sealed class AttentionTests(OrderShop shop) : IClassFixture<OrderShop>
{
    private static readonly object Note = new { note = "called the buyer" };

    [Fact]
    public async Task Resolution_OfAnOrderThatWaits_TakesItOffTheList()
    {
        var order = await WithDeclinedRefundAsync();

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, "/attention/resolution", Note, "key-of-the-resolution");

        Assert.Equal((200, null, null), (status, (string?)body["needsAttention"], (string?)body["attentionSince"]));
        var last = (await order.StaffAsync(HttpMethod.Get, "/timeline")).Body["entries"]!.AsArray()[^1]!;
        Assert.Equal(("attention", "staff", "called the buyer"), ((string?)last["type"], (string?)last["actor"], (string?)last["note"]));
    }

    [Fact]
    public async Task Resolution_WhenRepeated_IsAnsweredAgain()
    {
        var order = await WithDeclinedRefundAsync();
        await order.StaffAsync(HttpMethod.Post, "/attention/resolution", Note, "key-of-the-resolution");

        var (again, _, isReplay) = await order.StaffAsync(HttpMethod.Post, "/attention/resolution", Note, "key-of-the-resolution");
        var (other, body, _) = await order.StaffAsync(HttpMethod.Post, "/attention/resolution", Note, "key-of-another-one");

        Assert.Equal((200, true, 409, "orders.no_attention_needed"), (again, isReplay, other, (string?)body["code"]));
    }

    [Fact]
    public async Task Resolution_WhenNobodyMay_IsRefused()
    {
        var order = await WithDeclinedRefundAsync();

        Assert.Equal(403, (await order.StrangerAsync(HttpMethod.Post, "/attention/resolution", Note, asStaff: true)).Status);
        Assert.Equal(400, (await order.StaffAsync(HttpMethod.Post, "/attention/resolution", new { note = "" }, "key-of-the-resolution")).Status);
    }

    [Fact]
    public async Task Order_ThatWaits_SaysSinceWhenToStaffOnly()
    {
        var order = await WithDeclinedRefundAsync();

        var (_, forStaff, _) = await order.StaffAsync(HttpMethod.Get, "");
        var forBuyer = await order.ReadAsync();

        Assert.Equal("refund_declined", (string?)forStaff["needsAttention"]);
        Assert.NotNull(forStaff["attentionSince"]);
        Assert.Equal((null, null), ((string?)forBuyer["needsAttention"], (string?)forBuyer["attentionSince"]));
    }

    [Fact]
    public async Task Question_AboutAPaymentThatIsUnknown_FindsOutAtOnce()
    {
        var order = await shop.PlaceAsync(ScriptedGateway.ChargedUnanswered);
        await order.StaffAsync(HttpMethod.Post, "/attention/question");
        await shop.Shop.QuietAsync();

        Assert.Equal("confirmed", (string?)(await order.ReadAsync())["status"]);
    }

    [Fact]
    public async Task Cancel_WhenTheGatewayDeclinesToGiveBack_LeavesItToStaffWhoCan()
    {
        var order = await shop.PlaceAndSettleAsync();
        shop.Shop.Script.DeclineNextRefund(order.Payment);
        await order.DoneAsync("/cancellation", new { reason = "gone" }, "key-of-the-cancel", expected: 200);
        var (_, waiting, _) = await order.StaffAsync(HttpMethod.Get, "");

        await order.DoneAsync("/refunds", new { }, "key-of-the-refund");

        var (_, read, _) = await order.StaffAsync(HttpMethod.Get, "");
        Assert.Equal(("captured", "refund_declined"), ((string?)waiting["paymentStatus"], (string?)waiting["needsAttention"]));
        Assert.Equal(("refunded", null), ((string?)read["paymentStatus"], (string?)read["needsAttention"]));
    }

    [Fact]
    public async Task Capture_ThatIsDeclined_WaitsForAPersonUntilTheOrderIsCancelled()
    {
        var order = await shop.PlaceAsync(ScriptedGateway.Asking);
        shop.Shop.Script.DeclineCapture(order.Payment, new Money(6_000, "KRW"));
        await order.ApproveAsync(shop.Shop.Script);
        await shop.Shop.SettleAsync();
        var (_, waiting, _) = await order.StaffAsync(HttpMethod.Get, "");

        await order.DoneAsync("/cancellation", new { reason = "no money" }, "key-of-the-cancel", expected: 200);

        var (_, read, _) = await order.StaffAsync(HttpMethod.Get, "");
        Assert.Equal(("authorized", "capture_declined"), ((string?)waiting["paymentStatus"], (string?)waiting["needsAttention"]));
        Assert.Equal(("voided", null), ((string?)read["paymentStatus"], (string?)read["needsAttention"]));
    }

    [Fact]
    public async Task Order_WhoseEventsAreBlockedForLong_BringsAPersonInUntilTheyAreHandedOver()
    {
        shop.Shop.Points.Arm(Enumerable.Range(1, 8).Select(i => new Fault($"publish order.confirmed #{i}", FaultMode.Refused)));
        var order = await shop.PlaceAsync();
        for (var i = 0; i < 25; i++)
        {
            shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
            await shop.Shop.TickAsync();
        }

        var (_, waiting, _) = await order.StaffAsync(HttpMethod.Get, "");
        await shop.Shop.SettleAsync();

        var (_, read, _) = await order.StaffAsync(HttpMethod.Get, "");
        Assert.Equal("events_blocked", (string?)waiting["needsAttention"]);
        Assert.Equal((null, "captured"), ((string?)read["needsAttention"], (string?)read["paymentStatus"]));
    }

    [Fact]
    public async Task Refund_ThatStaysUnknownForLong_BringsAPersonInUntilItIsKnown()
    {
        var order = await shop.PlaceAndSettleAsync();
        shop.Shop.Points.Arm(Enumerable.Range(1, 12).Select(i => new Fault($"gateway refund #{i}", FaultMode.LostBefore)));
        await order.StaffAsync(HttpMethod.Post, "/refunds", new { }, "key-of-the-refund");
        for (var i = 0; i < 40; i++)
        {
            shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
            await shop.Shop.TickAsync();
        }

        var (_, waiting, _) = await order.StaffAsync(HttpMethod.Get, "");
        shop.Shop.Points.Disarm();
        await order.StaffAsync(HttpMethod.Post, "/attention/question");
        await shop.Shop.QuietAsync();

        var (_, read, _) = await order.StaffAsync(HttpMethod.Get, "");
        Assert.Equal("operation_unknown", (string?)waiting["needsAttention"]);
        Assert.Equal(("refunded", null), ((string?)read["paymentStatus"], (string?)read["needsAttention"]));
    }

    [Fact]
    public async Task Resolution_OfOneConcern_LeavesTheOthers()
    {
        var order = await shop.PlaceAndSettleAsync();
        foreach (var key in new[] { "key-of-the-refund-1", "key-of-the-refund-2" })
        {
            shop.Shop.Script.DeclineNextRefund(order.Payment);
            await order.DoneAsync("/refunds", new { amount = new { amount = 10, currency = "KRW" } }, key);
        }

        var (_, waiting, _) = await order.StaffAsync(HttpMethod.Get, "");
        var (first, second) = (waiting["concerns"]![0]!, waiting["concerns"]![1]!);
        await order.DoneAsync("/attention/resolution", new { note = "paid by hand", about = (string)first["about"]! }, "key-of-the-resolution", expected: 200);

        var (_, read, _) = await order.StaffAsync(HttpMethod.Get, "");
        Assert.Equal([second.ToJsonString()], read["concerns"]!.AsArray().Select(concern => concern!.ToJsonString()));
        Assert.Equal("refund_declined", (string?)read["needsAttention"]);
    }

    private async Task<OrderDesk> WithDeclinedRefundAsync()
    {
        var order = await shop.PlaceAndSettleAsync();
        shop.Shop.Script.DeclineNextRefund(order.Payment);
        await order.DoneAsync("/refunds", new { }, "key-of-the-refund");
        return order;
    }
}
