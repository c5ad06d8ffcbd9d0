using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Tests.Cluster.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

/// <summary>A gateway that was away for long: its unknown payments ask by their own due times ever more seldom, and must not wait for those.</summary>
public sealed class GatewayRecoveryTests : IAsyncLifetime
{
    private readonly ShopCluster _shop = new() { WatchesGateway = true };

    public ValueTask InitializeAsync() => _shop.InitializeAsync();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Orders_WhenTheGatewayAnswersAgain_AreConfirmedLongBeforeTheirDueTime()
    {
        var orders = new List<Checkout>();
        for (var i = 0; i < 5; i++)
        {
            orders.Add(await Checkout.StartAsync(_shop, (5, 2)));
            _shop.Gateway.Silence(orders[i].Payment);
            await orders[i].PlaceAsync(i % 2 == 0 ? ScriptedGateway.ChargedUnanswered : ScriptedGateway.Lost);
        }

        // Three questions in vain: the next is due in ten minutes.
        foreach (var wait in new[] { 6, 31, 121 }) await AskAllAsync(orders, TimeSpan.FromSeconds(wait));
        foreach (var order in orders) _shop.Gateway.Speak(order.Payment);
        var back = _shop.Clock.GetUtcNow();

        await Eventually.IsTrueAsync(
            async () =>
            {
                _shop.Clock.Advance(TimeSpan.FromSeconds(1));
                var read = await Task.WhenAll(orders.Select(order => order.ReadAsync()));
                return read.All(order => order.Status == OrderStatus.Confirmed);
            },
            "all are confirmed");

        Assert.InRange(_shop.Clock.GetUtcNow() - back, TimeSpan.Zero, TimeSpan.FromMinutes(9));
        Assert.All(orders, order => Assert.Equal(1, _shop.Gateway.CountDone(order.Payment, PaymentOperationKind.Authorize)));
    }

    [Fact]
    public async Task ARefund_WhenTheGatewayAnswersAgain_IsMadeOnce()
    {
        var order = await Checkout.StartAsync(_shop, (5, 2));
        await order.PlaceAsync(ScriptedGateway.Approving);
        await order.UntilAsync(PaymentStatus.Captured);
        _shop.Gateway.Silence(order.Payment);
        await order.CancelAsync();
        await Eventually.IsTrueAsync(
            () => Task.FromResult(_shop.Gateway.CallsOf(order.Payment).Any(call => call.Kind == PaymentOperationKind.Refund)), "the refund is asked for");
        _shop.Gateway.Speak(order.Payment);

        await Eventually.IsTrueAsync(
            async () =>
            {
                _shop.Clock.Advance(TimeSpan.FromSeconds(1));
                return (await order.ReadAsync()).PaymentStatus == PaymentStatus.Refunded;
            },
            "it is refunded");

        Assert.Equal(1, _shop.Gateway.CountDone(order.Payment, PaymentOperationKind.Refund));
    }

    private async Task AskAllAsync(List<Checkout> orders, TimeSpan after)
    {
        _shop.Clock.Advance(after);
        foreach (var order in orders) await _shop.WakeAfterAsync(order.Id, TimeSpan.Zero);
    }
}
