using Ecommerce.Api.Payments;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Tests.Cluster.Orders;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Ecommerce.Tests.Cluster.Payments;

/// <summary>The gateway's books and the shop's, brought out of step on purpose.</summary>
public sealed class ReconcilerTests(ShopCluster shop) : IClassFixture<ShopCluster>
{
    [Fact]
    public async Task Run_WhenBothSayTheSame_FindsNothing()
    {
        var checkout = await CapturedAsync();

        var found = await RunAsync(checkout);

        Assert.Empty(found.Differences);
        Assert.True(found.Charges >= 1);
        Assert.Equal((1, 0), (found.Orders, found.UnderWay));
    }

    [Fact]
    public async Task Run_WhenTheGatewayGaveMoneyBackByItself_ShowsTheOrderToAPerson()
    {
        var checkout = await CapturedAsync();
        var reference = (await checkout.ReadAsync()).Attempts[0].Reference!;
        await shop.Gateway.RefundAsync(
            new() { Payment = checkout.Payment, OperationKey = "by-hand", Reference = reference, Amount = checkout.Total }, TestContext.Current.CancellationToken);

        var difference = Assert.Single((await RunAsync(checkout)).Differences, one => one.OrderId == checkout.Id);

        Assert.Equal(("otherAmounts", reference), (difference.Kind, difference.Reference));
        Assert.StartsWith("otherAmounts", (await checkout.ReadAsync()).NeedsAttention, StringComparison.Ordinal);
        shop.Gateway.Forget();
    }

    [Fact]
    public async Task Run_WhenTheGatewayHasMoneyForNoOrder_SaysSo()
    {
        var nobody = PaymentId.Of(OrderId.From("ord_nobody"));
        shop.Gateway.Approve(nobody, 1, new Money(500, "KRW"));

        var found = await RunAsync(await CapturedAsync());

        var difference = Assert.Single(found.Differences);
        Assert.Equal(("unknownCharge", null), (difference.Kind, difference.OrderId));
        shop.Gateway.Forget();
    }

    [Fact]
    public async Task Run_WhenAPaidOrderIsNotInTheGatewaysBooks_ShowsItToAPerson()
    {
        var checkout = await CapturedAsync();
        shop.Gateway.Forget();

        var difference = Assert.Single((await RunAsync(checkout)).Differences);

        Assert.Equal(("missingCharge", checkout.Id), (difference.Kind, difference.OrderId));
        Assert.NotNull((await checkout.ReadAsync()).NeedsAttention);
    }

    [Fact]
    public async Task Run_WhenRepeated_ChangesTheOrderOnce()
    {
        var checkout = await CapturedAsync();
        shop.Gateway.Forget();
        await RunAsync(checkout);
        var once = await checkout.ReadAsync();

        await RunAsync(checkout);

        Assert.Equal(once.Revision, (await checkout.ReadAsync()).Revision);
    }

    [Fact]
    public async Task Run_WhileAPaymentIsUnderWay_LeavesItOut()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.ChargedUnanswered);

        var found = await RunAsync(checkout);

        Assert.True(found.UnderWay >= 1);
        Assert.Null((await checkout.ReadAsync()).NeedsAttention);
        shop.Gateway.Forget();
    }

    private async Task<Checkout> CapturedAsync()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Approving);
        await checkout.UntilAsync(PaymentStatus.Captured);
        return checkout;
    }

    private async Task<ReconciliationBody> RunAsync(Checkout checkout)
    {
        var reconciler = new Reconciler(shop.Grains, shop.Gateway, await OneOrderListed.OfAsync(checkout), NullLogger<Reconciler>.Instance);
        var now = shop.Clock.GetUtcNow();
        return (await reconciler.RunAsync(now.AddDays(-1), now.AddDays(1), TestContext.Current.CancellationToken))!;
    }
}
