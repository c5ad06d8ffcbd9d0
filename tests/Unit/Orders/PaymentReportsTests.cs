using Ecommerce.Contracts.Orders;
using Ecommerce.Grains.Orders;
using Xunit;
using static Ecommerce.Contracts.Payments.PaymentOperationStatus;

namespace Ecommerce.Tests.Unit.Orders;

public sealed class PaymentReportsTests
{
    [Fact]
    public void Success_OfAPendingOrder_MeansPaid()
    {
        var (meaning, next) = Judge(Orders.Pending(), Orders.Report(Succeeded));

        Assert.Equal((ReportMeaning.Paid, "pi_1"), (meaning, next.Attempts[0].Reference));
    }

    [Fact]
    public void Success_WhenRepeated_MeansNothing() =>
        Assert.Equal(ReportMeaning.Nothing, Judge(Orders.Pending(Succeeded), Orders.Report(Succeeded)).Meaning);

    [Theory]
    [InlineData(OrderStatus.Expired)]
    [InlineData(OrderStatus.Cancelled)]
    [InlineData(OrderStatus.Confirmed)]
    public void Success_OfAnOrderThatHasNoUseForIt_IsLetGo(OrderStatus status) =>
        Assert.Equal(ReportMeaning.Orphaned, Judge(Orders.Pending() with { Status = status }, Orders.Report(Succeeded)).Meaning);

    [Fact]
    public void Success_OverAnotherAmount_IsNeverTakenForOurs()
    {
        var (meaning, next) = Judge(Orders.Pending(), Orders.Report(Succeeded) with { Amount = new(1, "KRW") });

        Assert.Equal(ReportMeaning.Noted, meaning);
        Assert.NotNull(next.NeedsAttention);
        Assert.Equal(Pending, next.Attempts[0].Status);
        // Nothing that the clock could ask would help a person to judge it.
        Assert.Equal((null, null), (PaymentReports.DueAt(next, Orders.Now), PaymentReports.ToAsk(next)));
    }

    [Fact]
    public void Unknown_LeavesTheOrderPendingAndAsksAgain()
    {
        var (meaning, next) = Judge(Orders.Pending(), Orders.Report(Unknown));

        Assert.Equal((ReportMeaning.Noted, OrderStatus.Pending, PaymentStatus.Unknown), (meaning, next.Status, next.PaymentStatus));
        Assert.Equal(Orders.Now.AddSeconds(5), PaymentReports.DueAt(next, Orders.Now));
    }

    [Fact]
    public void Unknown_NeverTakesBackWhatIsKnown()
    {
        Assert.Equal(ReportMeaning.Nothing, Judge(Orders.Pending(RequiresAction), Orders.Report(Unknown)).Meaning);
        Assert.Equal(ReportMeaning.Nothing, Judge(Orders.Pending(Declined), Orders.Report(Unknown)).Meaning);
    }

    [Fact]
    public void Decline_KeepsTheOrderPendingUntilItsDeadline()
    {
        var (meaning, next) = Judge(Orders.Pending(), Orders.Report(Declined));

        Assert.Equal((ReportMeaning.Declined, OrderStatus.Pending, PaymentStatus.Declined), (meaning, next.Status, next.PaymentStatus));
        Assert.Equal(next.Deadline, PaymentReports.DueAt(next, Orders.Now));
    }

    [Fact]
    public void Decline_AfterSuccess_MeansNothing() =>
        Assert.Equal(ReportMeaning.Nothing, Judge(Orders.Pending(Succeeded), Orders.Report(Declined)).Meaning);

    [Fact]
    public void LateSuccess_OfADeclinedAttempt_StillPays() =>
        Assert.Equal(ReportMeaning.Paid, Judge(Orders.Pending(Declined), Orders.Report(Succeeded)).Meaning);

    [Fact]
    public void Asked_Often_WaitsLongerAndTellsAPerson()
    {
        var order = Judge(Orders.Pending(), Orders.Report(Unknown)).Next;
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 6; i++)
        {
            waits.Add(PaymentReports.DueAt(order, Orders.Now)!.Value - Orders.Now);
            order = PaymentReports.Asked(order, order.Current, Orders.Now.AddMinutes(16));
        }

        Assert.Equal([5, 30, 120, 600, 3_600, 7_200], waits.Select(wait => wait.TotalSeconds));
        Assert.NotNull(order.NeedsAttention);
    }

    [Fact]
    public void Asked_AfterAPersonHasLooked_TellsNobodyAgain()
    {
        var order = PaymentReports.Asked(Orders.Pending(Unknown), Orders.Pending(Unknown).Current, Orders.Now.AddMinutes(16));
        var looked = AttentionRules.Resolve(order, _ => true);

        Assert.NotNull(order.NeedsAttention);
        Assert.Null(PaymentReports.Asked(looked, looked.Current, Orders.Now.AddMinutes(17)).NeedsAttention);
    }

    [Fact]
    public void Report_OfAnUnknownAttempt_MeansNothing() =>
        Assert.Equal(ReportMeaning.Nothing, Judge(Orders.Pending(), Orders.Report(Succeeded, attempt: 7)).Meaning);

    [Fact]
    public void WrongAmount_WhenRepeated_ChangesNothing()
    {
        var wrong = Orders.Report(Succeeded) with { Amount = new(1, "KRW") };

        Assert.Equal(ReportMeaning.Nothing, Judge(Judge(Orders.Pending(), wrong).Next, wrong).Meaning);
    }

    [Fact]
    public void Waiting_WhileTheOrderDoes_IsAskedAboutAtTheDeadlineOnly()
    {
        var order = Orders.Pending(RequiresAction);

        Assert.Null(PaymentReports.Open(order));
        Assert.Equal(order.Deadline, PaymentReports.DueAt(order, Orders.Now));
        Assert.Equal([1], PaymentReports.LastCalls(order).Select(attempt => attempt.Number));
    }

    [Fact]
    public void LastCall_IsMadeOnceAndTheOrderWaitsForItsAnswer()
    {
        var order = Orders.Pending(RequiresAction) with { LastCallAt = Orders.Now };

        Assert.Empty(PaymentReports.LastCalls(order));
        Assert.Equal(Orders.Now + PaymentReports.CallerTime, PaymentReports.DueAt(order, Orders.Now));
    }

    [Theory]
    [InlineData(OrderStatus.Expired)]
    [InlineData(OrderStatus.Cancelled)]
    [InlineData(OrderStatus.Confirmed)]
    public void Waiting_WhenTheOrderDoesNotAnyMore_IsOpenAndTroublesNobody(OrderStatus status)
    {
        var order = Orders.Pending(RequiresAction) with { Status = status };

        Assert.NotNull(PaymentReports.Open(order));
        Assert.Null(PaymentReports.Asked(order, order.Current, Orders.Now.AddHours(1)).NeedsAttention);
    }

    [Fact]
    public void Abandoned_AfterTheOrderExpired_IsVoided()
    {
        var order = Orders.Pending(RequiresAction) with { Status = OrderStatus.Expired, PaymentStatus = PaymentStatus.RequiresAction };

        var (meaning, next) = Judge(order, Orders.Report(Declined));

        Assert.Equal((ReportMeaning.Noted, PaymentStatus.Voided), (meaning, next.PaymentStatus));
        Assert.Null(PaymentReports.DueAt(next, Orders.Now));
    }

    [Fact]
    public void OpenAttempt_OfAnOrderThatWasPaidByAnother_IsStillAskedAbout()
    {
        var order = Orders.Pending(Succeeded) with { Status = OrderStatus.Confirmed };
        order = order with { Attempts = order.Attempts.Add(order.Attempts[0] with { Number = 2, OperationId = "key-0002", Status = Unknown }) };

        Assert.Equal(Orders.Now.AddSeconds(5), PaymentReports.DueAt(order, Orders.Now));
        Assert.Equal(ReportMeaning.Orphaned, Judge(order, Orders.Report(Succeeded, attempt: 2)).Meaning);
        Assert.Equal(ReportMeaning.Noted, Judge(order, Orders.Report(Declined, attempt: 2)).Meaning);
    }

    private static (ReportMeaning Meaning, OrderState Next) Judge(OrderState state, Contracts.Payments.ProviderReport report) =>
        PaymentReports.Judge(state, report, Orders.Now);
}
