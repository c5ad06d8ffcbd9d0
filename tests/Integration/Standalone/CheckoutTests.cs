using System.Net;
using Ecommerce.Tests.Integration.Payments;
using Xunit;

namespace Ecommerce.Tests.Integration.Standalone;

/// <summary>Promises of a checkout, over HTTP against a running process.</summary>
[Collection(ShopCollection.Name)]
public sealed class CheckoutTests(ShopFixture fixture)
{
    [Fact]
    public async Task Place_TenTimesAtOnceUnderOneKey_MakesOneOrderAndTenEqualAnswers()
    {
        await fixture.Staff.StockAsync("SAME-KEY", 12_000, 10);
        using var buyer = new Client(fixture.Shop.Address);
        var basket = await buyer.FillAsync(("SAME-KEY", 1));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => buyer.PlaceAsync(basket, "same-key-10")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Equal(9, answers.Count(answer => answer.IsReplay));
        var levels = (await fixture.Staff.GetAsync("/api/admin/inventory/levels/SAME-KEY")).Body;
        Assert.Equal((9, 1, 0), ((int)levels["available"]!, (int)levels["committed"]!, (int)levels["held"]!));
        var payment = ((string)answers[0].Body["orderId"]!).Replace("ord_", "pay_", StringComparison.Ordinal);
        var ledger = await Eventually.GetAsync(() => Ledger.ReadAsync(fixture.Shop.Gateway), books => books[payment].Taken() > 0);
        Assert.Equal(basket.Total, ledger[payment].Taken());
        Assert.Single(ledger[payment], operation => operation.Kind == "capture");
    }

    [Fact]
    public async Task Place_WhenThePriceRoseMeanwhile_IsToldTheNewTotal()
    {
        var product = await fixture.Staff.StockAsync("DEARER", 12_000, 10);
        using var buyer = new Client(fixture.Shop.Address);
        var basket = await buyer.FillAsync(("DEARER", 1));
        var raised = await fixture.Staff.SendAsync(
            HttpMethod.Put, $"/api/admin/products/{product.Body["id"]}/variants/DEARER/prices", """{"prices":{"KRW":13000}}""", ifMatch: product.Etag);
        Assert.Equal(HttpStatusCode.OK, raised.Status);

        var answer = await buyer.PlaceAsync(basket, "price-rose");

        Assert.Equal("orders.total_changed", answer.Code);
        Assert.Equal(basket.Total + 1_000, (long)answer.Body["total"]!["amount"]!);
    }

    [Theory]
    [InlineData(200, "payments.webhook_refused")]
    [InlineData(300, "shop.too_large")]
    public async Task Webhook_OfSomeKibibytes_IsReadUpToItsOwnLimit(int kibibytes, string code)
    {
        using var client = new Client(fixture.Shop.Address);

        var answer = await client.SendAsync(HttpMethod.Post, "/api/payments/webhooks/sandbox", $"{{\"id\":\"{new string('x', kibibytes * 1024)}\"}}");

        Assert.Equal(code, answer.Code);
    }

    [Fact]
    public async Task Place_ByAThousandBuyersOfAHundredUnits_SellsExactlyAHundred()
    {
        const int buyers = 1_000, units = 100;
        await fixture.Staff.StockAsync("LAST-100", 60_000, units);
        using var crowd = new Client(fixture.Shop.Address);
        var baskets = await Task.WhenAll(Enumerable.Range(0, buyers).Select(_ => crowd.FillAsync(("LAST-100", 1))));

        var answers = await Task.WhenAll(baskets.Select((basket, i) => crowd.PlaceAsync(basket, $"last-100-{i}")));

        var sold = answers.Where(answer => answer.Status == HttpStatusCode.Created).ToList();
        Assert.Equal(units, sold.Count);
        Assert.Equal(buyers - units, answers.Count(answer => answer.Code == "inventory.insufficient"));
        var levels = (await fixture.Staff.GetAsync("/api/admin/inventory/levels/LAST-100")).Body;
        Assert.Equal((0, units, 0, units), ((int)levels["available"]!, (int)levels["committed"]!, (int)levels["held"]!, (int)levels["onHand"]!));

        var payments = sold.Select(answer => ((string)answer.Body["orderId"]!).Replace("ord_", "pay_", StringComparison.Ordinal)).ToHashSet();
        var ledger = await Eventually.GetAsync(
            () => Ledger.ReadAsync(fixture.Shop.Gateway), books => payments.All(payment => books[payment].Taken() == baskets[0].Total));
        var refused = baskets.Select((basket, i) => (basket, i)).Where(pair => answers[pair.i].Code is not null);
        Assert.All(refused, pair => Assert.Empty(ledger[PaymentOf(pair.basket, $"last-100-{pair.i}")]));
        Assert.All(payments, payment => Assert.Single(ledger[payment], operation => operation.Kind == "capture"));
    }

    private static string PaymentOf(Basket basket, string key) =>
        Contracts.Payments.PaymentId.Of(Contracts.Orders.OrderId.Derive(Contracts.Carts.CartId.From(basket.Cart), key)).Value;
}
