using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Payments;
using Xunit;

namespace Ecommerce.Tests.Unit.Payments;

/// <summary>Who is woken while a gateway is silent, and when it answers again.</summary>
public sealed class UnknownPaymentsTests
{
    private readonly UnknownPayments _unknown = new();

    [Fact]
    public void Take_WhenNothingIsUnknown_WakesNobody()
    {
        Hear(1, PaymentOperationStatus.Succeeded);

        Assert.Empty(_unknown.Take(10, mayTry: true));
    }

    [Fact]
    public void Take_WhileTheGatewayIsSilent_LetsOneTryAtATime()
    {
        Hear(1, PaymentOperationStatus.Unknown);
        Hear(2, PaymentOperationStatus.Unknown);

        Assert.Empty(_unknown.Take(10, mayTry: false));
        Assert.Equal([Payment(1)], Take());
        Hear(1, PaymentOperationStatus.Unknown);
        Assert.Equal([Payment(2)], Take());
        Assert.Equal([Payment(1)], Take());
    }

    [Theory]
    [InlineData(PaymentOperationStatus.Succeeded)]
    [InlineData(PaymentOperationStatus.Declined)]
    public void Take_OnceTheGatewayHasAnsweredAnybody_WakesAllInTheirOrder(PaymentOperationStatus answer)
    {
        for (var i = 1; i <= 4; i++) Hear(i, PaymentOperationStatus.Unknown);

        Hear(9, answer);

        Assert.Equal([Payment(1), Payment(2), Payment(3)], _unknown.Take(3, mayTry: false));
        Assert.Equal([Payment(4)], _unknown.Take(3, mayTry: false));
        Assert.Empty(_unknown.Take(3, mayTry: true));
    }

    [Fact]
    public void Take_WhenTheGatewayFallsSilentAgain_StopsWaking()
    {
        for (var i = 1; i <= 3; i++) Hear(i, PaymentOperationStatus.Unknown);
        Hear(9, PaymentOperationStatus.Succeeded);
        _unknown.Take(1, mayTry: false);

        Hear(1, PaymentOperationStatus.Unknown);

        Assert.Empty(_unknown.Take(10, mayTry: false));
    }

    [Fact]
    public void Take_WhenOneStaysUnknownThoughOthersAreAnswered_LeavesItToItsDueTime()
    {
        var woken = 0;
        for (var i = 0; i < 10; i++)
        {
            Hear(1, PaymentOperationStatus.Unknown);
            Hear(9, PaymentOperationStatus.Succeeded);
            woken += _unknown.Take(10, mayTry: true).Count;
        }

        Assert.Equal(3, woken);
        Hear(1, PaymentOperationStatus.Succeeded);
        Hear(1, PaymentOperationStatus.Unknown);
        Assert.Equal([Payment(1)], Take());
    }

    [Fact]
    public void Heard_OfARefund_WakesThePaymentAndNotTheOrder()
    {
        _unknown.Heard(Report(1, PaymentOperationStatus.Unknown) with { Kind = PaymentOperationKind.Refund });

        Assert.Equal([Payment(1) with { IsAuthorization = false }], Take());
    }

    [Fact]
    public void Heard_OfMoreThanAreRemembered_ForgetsTheLatest()
    {
        for (var i = 0; i <= UnknownPayments.Max; i++) Hear(i, PaymentOperationStatus.Unknown);
        Hear(-1, PaymentOperationStatus.Succeeded);

        Assert.Equal(UnknownPayments.Max, _unknown.Take(int.MaxValue, mayTry: true).Count);
    }

    private IReadOnlyList<UnknownPayment> Take() => _unknown.Take(10, mayTry: true);

    private void Hear(int payment, PaymentOperationStatus status) => _unknown.Heard(Report(payment, status));

    private static ProviderReport Report(int payment, PaymentOperationStatus status) => new()
    {
        Payment = Payment(payment).Payment,
        OperationKey = "key",
        Kind = PaymentOperationKind.Authorize,
        Status = status,
    };

    private static UnknownPayment Payment(int number) => new(PaymentId.Of(OrderId.From($"ord_{number}")), IsAuthorization: true);
}
