using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Tests.Cluster.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

public sealed class PlacingTests(ShopCluster shop) : IClassFixture<ShopCluster>
{
    [Fact]
    public async Task Place_WhenThePaymentIsApproved_IsConfirmedWithItsStockCommitted()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));

        var order = await checkout.PlaceAsync(ScriptedGateway.Approving);

        Assert.Equal((OrderStatus.Confirmed, PaymentStatus.Authorized), (order.Status, order.PaymentStatus));
        Assert.NotNull(order.Number);
        Assert.Equal((3, 0, 2), await checkout.StockAsync());
    }

    [Fact]
    public async Task Place_OnceItsOutboxRan_HasTakenTheMoneyOnce()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Approving);

        await checkout.UntilAsync(PaymentStatus.Captured);

        Assert.Equal(checkout.Total, (await checkout.ReadPaymentAsync())!.Captured);
        Assert.Equal(
            [PaymentKeys.Authorize(checkout.Payment, 1), PaymentKeys.Capture(checkout.Payment)],
            shop.Gateway.CallsOf(checkout.Payment).Select(call => call.OperationKey));
    }

    [Fact]
    public async Task Place_OnceItsOutboxRan_HasEmptiedTheCartAndToldOfTheOrder()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Approving);

        var published = (await shop.Events.OfAsync(checkout.Id.Value, 1))[0];

        Assert.Equal(("order.confirmed", $"order/{checkout.Id}/1"), (published.Type, published.Id));
        Assert.Empty((await checkout.ReadCartAsync()).Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Place_WhenRepeatedAfterItsConfirmation_AnswersTheSameOrderWithoutAnotherCharge(bool isForgotten)
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        var first = await checkout.PlaceAsync(ScriptedGateway.Approving);
        await checkout.UntilAsync(PaymentStatus.Captured);
        if (isForgotten) await shop.ForgetAsync(checkout.Order);

        var again = await checkout.Order.PlaceAsync(checkout.Command(ScriptedGateway.Approving));

        Assert.True(again.IsReplay);
        Assert.Null(again.Value!.Authorize);
        Assert.Equal((first.Id, first.Number), (again.Value.Order.Id, again.Value.Order.Number));
        Assert.Single(shop.Gateway.CallsOf(checkout.Payment), call => call.Kind == PaymentOperationKind.Authorize);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Place_WhenRepeatedByAStranger_IsAnsweredAsIfTheCartWereNotThere(bool isForgotten)
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Approving);
        if (isForgotten) await shop.ForgetAsync(checkout.Order);

        var stranger = checkout.Command(ScriptedGateway.Approving) with { Access = new() { TokenHash = "hash-of-another-token" } };
        var answer = await checkout.Order.PlaceAsync(stranger);

        Assert.Null(answer.Value);
        Assert.Equal(Problems.CartNotFound.Code, answer.Rejection!.Code);
    }

    [Fact]
    public async Task Place_WhenTheKeyComesWithAnotherBody_IsRefused()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Approving);

        var other = await checkout.Order.PlaceAsync(checkout.Command(ScriptedGateway.Approving, fingerprint: "another body"));

        Assert.Equal(Problems.IdempotencyKeyReused.Code, other.Rejection!.Code);
    }

    [Fact]
    public async Task Place_WhenTheTotalIsAnother_LeavesNeitherAnOrderNorAHold()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        var seen = checkout.Total - new Money(1, "KRW");

        var outcome = await checkout.Order.PlaceAsync(checkout.Command(ScriptedGateway.Approving) with { ExpectedTotal = seen });

        Assert.Equal((Problems.TotalChanged.Code, checkout.Total.ToString()), (outcome.Rejection!.Code, outcome.Rejection.Data["total"]));
        Assert.Equal(Problems.OrderNotFound.Code, (await checkout.Order.GetAsync(Checkout.Access)).Rejection!.Code);
        Assert.Null(await checkout.FindHoldAsync());
    }

    [Fact]
    public async Task Place_WhenOneOfTwoSkusIsShort_AnswersTheSameRefusalEachTime()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2), (1, 2));
        var command = checkout.Command(ScriptedGateway.Approving);

        var first = (await checkout.Order.PlaceAsync(command)).Rejection!;
        var again = await checkout.Order.PlaceAsync(command);

        Assert.Equal((Problems.InsufficientStock.Code, checkout.SkuOf(1).Value, "1"), (first.Code, first.Data["sku"], first.Data["available"]));
        Assert.True(again.IsReplay);
        Assert.Equal((first.Code, first.Detail), (again.Rejection!.Code, again.Rejection.Detail));
        Assert.Equal(first.Data, again.Rejection.Data);
    }

    [Fact]
    public async Task Place_WhenOneOfTwoSkusIsShort_GivesTheOtherBackAndNeverAsksTheGateway()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2), (1, 2));

        await checkout.Order.PlaceAsync(checkout.Command(ScriptedGateway.Approving));

        await shop.Events.OfAsync(checkout.Id.Value, 1);
        Assert.Equal(HoldStatus.Released, (await checkout.FindHoldAsync())!.Status);
        Assert.Equal((5, 0, 0), await checkout.StockAsync());
        Assert.Empty(shop.Gateway.CallsOf(checkout.Payment));
    }

    [Fact]
    public async Task Place_OfACartVersionThatHasAnOrder_IsRefusedAndLeavesThatOrderItsStock()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Declining);
        var second = checkout.IdUnder("key-of-the-second");

        var outcome = await checkout.OrderOf(second).PlaceAsync(checkout.Command(ScriptedGateway.Approving, "key-of-the-second"));

        Assert.Equal(Problems.AlreadyPlaced.Code, outcome.Rejection!.Code);
        await shop.Events.OfAsync(second.Value, 1);
        Assert.Equal((3, 2, 0), await checkout.StockAsync());
        Assert.Empty(shop.Gateway.CallsOf(PaymentId.Of(second)));
    }

    [Fact]
    public async Task Place_WhenAnotherOrderOfTheCartHasOnlyALaterLine_WaitsUntilThatIsGivenBack()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2), (5, 2));
        var command = checkout.Command(ScriptedGateway.Approving);
        var (first, later) = InOrder(checkout);
        var other = await HoldForAnotherAsync(checkout, command, later);

        var placing = checkout.Order.PlaceAsync(command);
        await Eventually.IsTrueAsync(
            async () => await shop.Grains.GetGrain<ISkuGrain>(first.Value).GetAsync() is { Held: 2 }, "the first line is held");
        Assert.False(placing.IsCompleted);
        await shop.Grains.GetGrain<ISkuGrain>(later.Value).ReleaseAsync(other);

        await Eventually.IsTrueAsync(
            () =>
            {
                shop.Clock.Advance(TimeSpan.FromMilliseconds(25));
                return placing.IsCompleted;
            },
            "the order has what it needs");
        Assert.Null((await placing).Rejection);
        Assert.Equal(((3, 2, 0), (3, 2, 0)), (await checkout.StockAsync(0), await checkout.StockAsync(1)));
    }

    [Fact]
    public async Task Place_WhenAnotherOrderOfTheCartHasTheFirstLine_IsRefusedAtOnce()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2), (5, 2));
        var command = checkout.Command(ScriptedGateway.Approving);
        await HoldForAnotherAsync(checkout, command, InOrder(checkout).First);

        var outcome = await checkout.Order.PlaceAsync(command);

        Assert.Equal(Problems.AlreadyPlaced.Code, outcome.Rejection!.Code);
    }

    private static (Sku First, Sku Later) InOrder(Checkout checkout)
    {
        Sku[] skus = [checkout.SkuOf(0), checkout.SkuOf(1)];
        Array.Sort(skus, (left, right) => string.CompareOrdinal(left.Value, right.Value));
        return (skus[0], skus[1]);
    }

    private async Task<ChangeHold> HoldForAnotherAsync(Checkout checkout, PlaceOrder command, Sku sku)
    {
        var other = new ChangeHold { HoldId = HoldIds.Of(command.Cart, command.CartVersion, sku), Owner = checkout.IdUnder("key-of-the-other") };
        var held = await shop.Grains.GetGrain<ISkuGrain>(sku.Value).HoldAsync(
            new() { HoldId = other.HoldId, Owner = other.Owner, Quantity = 2, Deadline = shop.Clock.GetUtcNow().AddMinutes(30) });
        Assert.Null(held.Rejection);
        return other;
    }

    [Fact]
    public async Task Place_WhenItsCallerDiesBeforeTheAuthorization_IsResumedByItsDueTime()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.Order.PlaceAsync(checkout.Command(ScriptedGateway.Approving));
        Assert.Empty(shop.Gateway.CallsOf(checkout.Payment));

        await shop.WakeAfterAsync(checkout.Id, TimeSpan.FromSeconds(11));

        await checkout.UntilAsync(OrderStatus.Confirmed);
        Assert.Equal(1, shop.Gateway.CountDone(checkout.Payment, PaymentOperationKind.Authorize));
        Assert.Equal((3, 0, 2), await checkout.StockAsync());
    }

    [Fact]
    public async Task WaitForOutcome_AfterTheGrainWasLost_LoadsAndAnswers()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        await checkout.PlaceAsync(ScriptedGateway.Approving);
        await shop.ForgetAsync(checkout.Order);

        var outcome = await checkout.Order.WaitForOutcomeAsync(Checkout.Key, TimeSpan.FromSeconds(1));

        Assert.Equal(OrderStatus.Confirmed, outcome.Value!.Status);
    }
}
