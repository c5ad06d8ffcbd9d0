using System.Collections.Immutable;
using System.Text.Json;
using Ecommerce.Contracts.Orders;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

public sealed class TimelineRulesTests
{
    private static readonly OrderId Id = OrderId.From("ord_1");
    private static readonly OrderState Confirmed = OrderRules.Confirm(Orders.Pending(), "261122-ABCDEF", Orders.Now.AddMinutes(2));
    private static readonly OrderState Captured = Confirmed with { PaymentStatus = PaymentStatus.Captured };

    [Fact]
    public void KeyOf_OfLaterRevisions_SortsBehind() =>
        Assert.True(string.CompareOrdinal(TimelineRules.KeyOf(9), TimelineRules.KeyOf(10)) < 0);

    [Fact]
    public void By_OfStaff_NamesThem()
    {
        var access = new OrderAccess { Access = new() { User = new(), TokenHash = null }, IsStaff = true };

        var transition = Transition.By(access, TimelineType.Cancelled, " ");

        Assert.Equal((ActorKind.Staff, access.Access.User, null), (transition.Actor, transition.Staff, transition.Note));
    }

    [Fact]
    public void By_OfABuyer_NamesNobody()
    {
        var access = new OrderAccess { Access = new() { User = new() } };

        Assert.Equal((ActorKind.Buyer, null), (Transition.By(access, TimelineType.Cancelled).Actor, Transition.By(access, TimelineType.Cancelled).Staff));
    }

    [Fact]
    public void Complete_OfANewOrder_IsWhatWasWritten() => Assert.Equal(Written(), TimelineRules.Complete(Captured, Written()));

    [Fact]
    public void Complete_OfAnOrderFromBeforeTheTimeline_KnowsItsPlacingAndItsConfirmation()
    {
        var entries = TimelineRules.Complete(Captured, []);

        Assert.Equal([TimelineType.Placed, TimelineType.Confirmed], entries.Select(entry => entry.Type));
        Assert.Equal([Captured.PlacedAt, Captured.ConfirmedAt!.Value], entries.Select(entry => entry.At));
    }

    [Fact]
    public void Complete_OfAnOrderThatGotItsTimelineLater_GoesOnFromThere()
    {
        var moved = Written().RemoveRange(0, 2);

        var entries = TimelineRules.Complete(Captured, moved);

        Assert.Equal([1L, 2L, 3L], entries.Select(entry => entry.Revision));
    }

    [Theory]
    [InlineData(0, OrderStatus.Pending, PaymentStatus.Pending, false)]
    [InlineData(2, OrderStatus.Confirmed, PaymentStatus.Authorized, true)]
    [InlineData(9, OrderStatus.Confirmed, PaymentStatus.Captured, true)]
    public void AsOf_BetweenChanges_IsTheLastOneBefore(int minutes, OrderStatus status, PaymentStatus money, bool hasNumber)
    {
        var view = OrderRules.View(Captured, Id, 3);

        var then = TimelineRules.AsOf(view, Written(), Orders.Now.AddMinutes(minutes))!;

        Assert.Equal((status, money, hasNumber), (then.Status, then.PaymentStatus, then.Number is not null));
    }

    [Fact]
    public void AsOf_BeforeThePlacing_IsNothing() =>
        Assert.Null(TimelineRules.AsOf(OrderRules.View(Captured, Id, 3), Written(), Orders.Now.AddSeconds(-1)));

    [Fact]
    public void ForBuyer_LeavesOutWhatStaffIsTold()
    {
        var told = Written().Add(TimelineRules.Entry(Captured, Transition.BySystem(TimelineType.Attention, TimelineCauses.Silence), 4, Orders.Now));

        Assert.Equal(3, TimelineRules.ForBuyer(told).Length);
    }

    [Fact]
    public void ForBuyer_HidesTheWordsOfStaffAndTheGatewaysCodes()
    {
        var staff = new OrderAccess { Access = new(), IsStaff = true };
        var entries = TimelineRules.ForBuyer(
        [
            Of(Transition.By(staff, TimelineType.RefundRequested, "buyer is a nuisance", "as a courtesy")),
            Of(Transition.By(staff, TimelineType.RefundRequested, "buyer is a nuisance")),
            Of(Transition.By(staff, TimelineType.ReturnDeclined, "it was worn")),
            Of(Transition.By(new() { Access = new() }, TimelineType.Cancelled, "changed my mind")),
            Of(Transition.BySystem(TimelineType.RefundDeclined, "stolen_card")),
            Of(Transition.BySystem(TimelineType.Refused, "inventory.insufficient")),
        ]);

        Assert.Equal(["as a courtesy", null, "it was worn", "changed my mind", null, null], entries.Select(entry => entry.Note));
        Assert.Equal(["request", "request", "request", "request", "declined", "inventory.insufficient"], entries.Select(entry => entry.Cause));
        Assert.All(entries, entry => Assert.Null(entry.PublicNote));
    }

    [Fact]
    public void AsOf_Now_OfAnOrderFromBeforeTheTimeline_IsTheOrderAsItStands()
    {
        var order = OrderRules.View(Captured with { Status = OrderStatus.Cancelled, PaymentStatus = PaymentStatus.Refunded }, Id, 7);

        var now = TimelineRules.AsOf(order, TimelineRules.Complete(Captured, []), Orders.Now.AddDays(1))!;
        var then = TimelineRules.AsOf(order, TimelineRules.Complete(Captured, []), Orders.Now.AddMinutes(1))!;

        Assert.Equal((OrderStatus.Cancelled, PaymentStatus.Refunded, 7L), (now.Status, now.PaymentStatus, now.Revision));
        Assert.Equal((OrderStatus.Pending, 1L), (then.Status, then.Revision));
    }

    [Fact]
    public void Entry_OfToday_CanBeReadBack()
    {
        var text = JsonSerializer.Serialize(Written()[1], OrderJson.Default.TimelineEntry);

        Assert.Equal(Written()[1], JsonSerializer.Deserialize(text, OrderJson.Default.TimelineEntry));
    }

    private static TimelineEntry Of(Transition because) => TimelineRules.Entry(Captured, because, 4, Orders.Now);

    private static ImmutableArray<TimelineEntry> Written() =>
    [
        TimelineRules.Entry(Orders.Pending(), OrderRules.Placed, 1, Orders.Now),
        TimelineRules.Entry(Confirmed, Transition.BySystem(TimelineType.Confirmed, TimelineCauses.GatewayReport), 2, Orders.Now.AddMinutes(2)),
        TimelineRules.Entry(Captured, Transition.BySystem(TimelineType.PaymentMoved, TimelineCauses.Payment), 3, Orders.Now.AddMinutes(3)),
    ];
}
