using System.Text.Json.Nodes;
using Xunit;

namespace Ecommerce.Tests.Cluster.Api.Security;

/// <summary>What a buyer cannot talk the shop into.</summary>
public sealed class MoneyTests(WholeShop shop) : IClassFixture<WholeShop>
{
    private const string Place = """{"cartId":"$cart","cartVersion":$version,"expectedTotal":$total,"paymentMethod":"pm_approve"}""";

    [Theory]
    [InlineData("""{"amount":1,"currency":"KRW"}""")]
    [InlineData("""{"amount":1,"currency":"EUR"}""")]
    [InlineData("""{"amount":0,"currency":"KRW"}""")]
    public async Task S16_Place_WhenTheBuyerNamesAnotherTotal_Is409AndNothingIsBought(string total)
    {
        var (mine, world, _) = await EnterAsync();

        var (status, body) = await SendAsync(mine, "POST", "/api/orders", await world.FillBodyAsync(Place.Replace("$total", total, StringComparison.Ordinal)));

        Assert.Equal((409, "orders.total_changed"), (status, (string?)body["code"]));
        Assert.Empty((await SendAsync(mine, "GET", "/api/orders", null)).Body["items"]!.AsArray());
    }

    [Fact]
    public async Task S16_Place_WhenThePriceRoseMeanwhile_Is409WithTheNewTotal()
    {
        var (mine, world, owner) = await EnterAsync();
        var order = await world.FillBodyAsync(Place);
        var prices = Call.By(owner, "PUT", await world.FillPathAsync("/api/admin/products/{id}/variants/{sku}/prices"), """{"prices":{"KRW":9000}}""");
        prices.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using var changed = await shop.SendAsync(prices);
        Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync());

        var (status, body) = await SendAsync(mine, "POST", "/api/orders", order);

        Assert.Equal((409, "orders.total_changed"), (status, (string?)body["code"]));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("1000")]
    [InlineData("2147483647")]
    [InlineData("9223372036854775807")]
    [InlineData("1.5")]
    public async Task S16_Line_WhenItsQuantityIsNoneToBuy_IsRefusedAndTheTotalStays(string quantity)
    {
        var (mine, world, _) = await EnterAsync();
        var cart = await world.FillPathAsync("/api/cart/{id}");
        var before = (await SendAsync(mine, "GET", cart, null)).Body["totals"]!.ToJsonString();

        var (status, _) = await SendAsync(mine, "POST", $"{cart}/lines", await world.FillBodyAsync($$"""{"sku":"$sku","quantity":{{quantity}}}"""));

        Assert.InRange(status, 400, 422);
        Assert.Equal(before, (await SendAsync(mine, "GET", cart, null)).Body["totals"]!.ToJsonString());
    }

    [Fact]
    public async Task S17_Pay_WhenTheOrderIsPaidOrCancelled_Is409()
    {
        var (mine, world, _) = await EnterAsync();
        var order = await world.FillPathAsync("/api/orders/{id}");

        var again = await SendAsync(mine, "POST", $"{order}/payments", """{"paymentMethod":"pm_approve"}""");
        var cancelled = await SendAsync(mine, "POST", $"{order}/cancellation", """{"reason":"changed my mind"}""");
        var late = await SendAsync(mine, "POST", $"{order}/payments", """{"paymentMethod":"pm_approve"}""");

        Assert.Equal((409, "orders.not_payable"), (again.Status, (string?)again.Body["code"]));
        Assert.Equal(200, cancelled.Status);
        Assert.Equal((409, "orders.not_payable"), (late.Status, (string?)late.Body["code"]));
    }

    [Fact]
    public async Task S17_Stock_ThatIsPromisedToAnOrder_CannotBeTakenAway()
    {
        var (_, world, owner) = await EnterAsync();
        await world.FillPathAsync("/api/orders/{id}");

        var taken = await SendAsync(owner, "POST", "/api/admin/inventory/adjustments", await world.FillBodyAsync("""{"sku":"$sku","delta":-100,"reason":"correction"}"""));

        Assert.Equal((422, "inventory.below_commitments"), (taken.Status, (string?)taken.Body["code"]));
    }

    [Fact]
    public async Task S18_Stock_OfFive_Under100ParallelOrders_IsSoldFiveTimes()
    {
        var (_, world, owner) = await EnterAsync();
        var sku = (await world.FillBodyAsync("$sku"))!;
        Assert.Equal(201, (await SendAsync(owner, "POST", "/api/admin/inventory/adjustments", $$"""{"sku":"{{sku}}","delta":-95,"reason":"correction"}""")).Status);
        var orders = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => GuestOrderAsync(sku)));

        var answers = await Task.WhenAll(orders.Select(order => shop.SendAsync(order())));

        Assert.Equal(5, answers.Count(answer => (int)answer.StatusCode == 201));
        Assert.Equal(95, answers.Count(answer => (int)answer.StatusCode == 409));
    }

    private async Task<Func<HttpRequestMessage>> GuestOrderAsync(string sku)
    {
        var cart = $$"""
            {"currency":"KRW","lines":[{"sku":"{{sku}}","quantity":1}],"contact":{"email":"{{FreshName.After("m")}}@example.com"},
            "shippingAddress":{"name":"Kim","country":"KR","postalCode":"04524","city":"Seoul","line1":"110 Example Street"},"shippingOption":"standard"}
            """;
        var (status, made) = await SendAsync(null, "POST", "/api/cart", cart);
        Assert.True(status == 201, made.ToJsonString());
        return () =>
        {
            var order = Call.By(null, "POST", "/api/orders",
                $$"""{"cartId":"{{made["id"]}}","cartVersion":{{made["version"]}},"expectedTotal":{{made["totals"]!["total"]!.ToJsonString()}},"paymentMethod":"pm_approve"}""");
            order.Headers.TryAddWithoutValidation("Cart-Token", (string)made["token"]!);
            return order;
        };
    }

    private async Task<(Person Mine, RouteWorld World, Person Owner)> EnterAsync()
    {
        var (owner, mine) = (await shop.EnterAsync("owner"), await shop.EnterAsync());
        return (mine, new(shop, owner, mine), owner);
    }

    private async Task<(int Status, JsonNode Body)> SendAsync(Person? person, string method, string path, string? body)
    {
        using var answer = await shop.SendAsync(Call.By(person, method, path, body));
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
