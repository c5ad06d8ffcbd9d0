using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ecommerce.Tests.Cluster.Orders;
using Xunit;

namespace Ecommerce.Tests.Cluster.Api;

/// <summary>A guest who lost the cart's token, over HTTP.</summary>
public sealed class OrderLookupRouteTests(WholeShop shop) : IClassFixture<WholeShop>
{
    private const string Lookups = "/api/orders/lookups";

    [Fact]
    public async Task Lookup_WhenNumberAndAddressBelongTogether_LeadsToTheOrderOnce()
    {
        var email = $"{FreshName.After("g")}@example.com";
        var (id, number) = await PlaceAsync(email);
        await AskAsync($" {number.ToLowerInvariant()} ", $" {email.ToUpperInvariant()} ");
        var token = (await shop.Mails.ToAsync(email, 1)).Text.Split('\n').Single(line => line.StartsWith("ord_", StringComparison.Ordinal));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync("POST", $"{Lookups}/redemptions", new { token })));
        Assert.Equal(3, answers.Count(answer => (int)answer.Status == 422 && (string?)answer.Body["code"] == "orders.lookup_refused"));
        var pass = Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK).Body;
        Assert.Equal(id, (string?)pass["orderId"]);

        var access = ("Order-Token", (string)pass["orderToken"]!);
        Assert.Equal(number, (string?)(await SendAsync("GET", $"/api/orders/{id}", null, access)).Body["number"]);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("GET", $"/api/orders/{id}/timeline", null, access)).Status);
        // What has not shipped cannot come back: the refusal of somebody who may ask.
        var line = new { lines = new[] { new { sku = "NONE-1", quantity = 1 } }, reason = "too small" };
        Assert.Equal("orders.not_returnable", (string?)(await SendAsync("POST", $"/api/orders/{id}/returns", line, access)).Body["code"]);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync("GET", $"/api/orders/{id}", null)).Status);
        var (other, _) = await PlaceAsync(email);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync("GET", $"/api/orders/{other}", null, access)).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("POST", $"/api/orders/{id}/cancellation", new { reason = "changed my mind" }, access)).Status);
    }

    [Fact]
    public async Task Lookup_WhetherThereIsSuchAnOrderOrNot_IsAnsweredTheSameAndMailsOnlyItsBuyer()
    {
        var (email, stranger) = ($"{FreshName.After("g")}@example.com", $"{FreshName.After("s")}@example.com");
        var (_, number) = await PlaceAsync(email);
        var bodies = new[] { await AskAsync(number, stranger), await AskAsync("261122-NOBODY", email), await AskAsync(number, email) };
        Assert.Single(bodies.Distinct());
        await shop.Mails.ToAsync(email, 1);
        Assert.Empty(shop.Mails.To(stranger));
    }

    [Theory]
    [InlineData("no token")]
    [InlineData("ord_none.none")]
    public async Task Redemption_OfWhatIsNoToken_IsRefused(string token) =>
        Assert.Equal("orders.lookup_refused", (string?)(await SendAsync("POST", $"{Lookups}/redemptions", new { token })).Body["code"]);

    private async Task<string> AskAsync(string number, string email)
    {
        var (status, body) = await SendAsync("POST", Lookups, new { number, email });
        Assert.Equal(HttpStatusCode.Accepted, status);
        return body.ToJsonString();
    }

    private async Task<(string Id, string Number)> PlaceAsync(string email)
    {
        var owner = await shop.EnterAsync("owner");
        var slug = FreshName.After("p");
        var sku = $"{slug.ToUpperInvariant()}-1";
        await SendAsync("POST", "/api/admin/products", new
        {
            slug, name = new { en = slug, ko = slug }, taxClass = "standard", variants = new[] { new { sku, prices = new { KRW = 1_000 } } },
        }, Bearer(owner));
        await SendAsync("POST", "/api/admin/inventory/adjustments", new { sku, delta = 9, reason = "receipt" }, Bearer(owner));
        await shop.LeaveAsync(owner);
        var (_, cart) = await SendAsync("POST", "/api/cart", new
        {
            currency = "KRW",
            lines = new[] { new { sku, quantity = 1 } },
            contact = new { email },
            shippingAddress = new { name = "Kim", country = "KR", postalCode = "04524", city = "Seoul", line1 = "110 Example Street" },
            shippingOption = "standard",
        });
        var (status, placed) = await SendAsync("POST", "/api/orders", new
        {
            cartId = (string)cart["id"]!, cartVersion = (int)cart["version"]!, expectedTotal = cart["totals"]!["total"], paymentMethod = ScriptedGateway.Approving,
        }, ("Cart-Token", (string)cart["token"]!));
        Assert.True(status == HttpStatusCode.Created, placed.ToJsonString());
        return ((string)placed["orderId"]!, (string)placed["number"]!);
    }

    private static (string, string) Bearer(Person person) => ("Authorization", $"Bearer {person.Token}");

    private async Task<(HttpStatusCode Status, JsonNode Body)> SendAsync(string method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = Call.By(null, method, path, body is null ? null : JsonSerializer.Serialize(body));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await shop.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!);
    }
}
