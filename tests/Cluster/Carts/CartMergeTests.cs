using System.Text.Json.Nodes;
using Ecommerce.Api.Http;
using Ecommerce.Tests.Cluster.Catalog;
using Ecommerce.Tests.Cluster.Faults;
using Ecommerce.Tests.Cluster.Orders;
using Ecommerce.Tests.Cluster.Promotions;
using Xunit;

namespace Ecommerce.Tests.Cluster.Carts;

/// <summary>What becomes of a guest's cart when its owner signs in, over HTTP.</summary>
public sealed class CartMergeTests(CouponShop coupons) : IClassFixture<CouponShop>
{
    private readonly string _user = $"usr_{Guid.NewGuid():N}"[..26];

    private FaultyShop Shop => coupons.Shop;

    private (string, string) Me => (StaffAuthentication.Header, _user);

    [Fact]
    public async Task Merge_WhenTheAccountHasNoCart_ItsCartTakesTheGuestsLines()
    {
        var guest = await coupons.CartAsync(quantity: 2);
        var (status, body) = await MergeAsync(guest);
        Assert.Equal((200, 2, 2), (status, Quantity(body), (int)body["mergeResult"]!["lines"]![0]!["to"]!));
        Assert.Equal("added", (string?)body["mergeResult"]!["lines"]![0]!["reason"]);
        Assert.Equal(2, Quantity(await OpenAsync()));
    }

    [Fact]
    public async Task Merge_WhenTheGuestHasNothing_TheAccountsCartStays()
    {
        await MergeAsync(await coupons.CartAsync(quantity: 3));
        var (_, empty, _) = await Shop.SendAsync(new(HttpMethod.Post, "/api/cart", "{}"));
        var (status, body) = await MergeAsync(JsonNode.Parse(empty)!);
        Assert.Equal((200, 3), (status, Quantity(body)));
    }

    [Fact]
    public async Task Merge_WhenBothHaveTheSame_TheLargerNumberCounts()
    {
        await MergeAsync(await coupons.CartAsync(quantity: 3));
        Assert.Equal(3, Quantity((await MergeAsync(await coupons.CartAsync(quantity: 2))).Body));
        var (_, body) = await MergeAsync(await coupons.CartAsync(quantity: 5));
        Assert.Equal((5, "raised"), (Quantity(body), (string?)body["mergeResult"]!["lines"]![0]!["reason"]));
    }

    [Fact]
    public async Task Merge_WhenSignedInInsideTheCheckout_TheGuestsCartWinsAndTheOldLinesCanBeBroughtBack()
    {
        var article = await Article.StockAsync(new Client(Shop, Patience.AskAtOnce), 10);
        var (_, made, _) = await Shop.SendAsync(new(
            HttpMethod.Post, "/api/cart", Exchange.Text(new { currency = "KRW", lines = new[] { new { sku = article.Sku.Value, quantity = 4 } } })));
        await MergeAsync(JsonNode.Parse(made)!);
        var (_, body) = await MergeAsync(await coupons.CartAsync(quantity: 1), inCheckout: true);
        Assert.Equal((1, 4), (Quantity(body), (int)body["savedForLater"]![0]!["quantity"]!));
        var (status, back, _) = await Shop.SendAsync(new(HttpMethod.Post, $"/api/cart/{body["id"]}/saved-lines/{article.Sku}", null, Me));
        Assert.Equal((200, 2, 0), (status, JsonNode.Parse(back)!["lines"]!.AsArray().Count, JsonNode.Parse(back)!["savedForLater"]!.AsArray().Count));
    }

    [Fact]
    public async Task Merge_WhenRepeated_TheSameReportIsAnsweredAndNothingIsAdded()
    {
        var guest = await coupons.CartAsync(quantity: 2);
        var first = await MergeAsync(guest);
        var again = await MergeAsync(guest);
        Assert.Equal(first.Body["mergeResult"]!.ToJsonString(), again.Body["mergeResult"]!.ToJsonString());
        Assert.Equal((int)first.Body["version"]!, (int)again.Body["version"]!);
    }

    [Fact]
    public async Task Merge_WhenDone_TheGuestsRecordHoldsNothingOfItsBuyer()
    {
        var guest = await coupons.CartAsync("canary@example.com");
        await MergeAsync(guest);
        var stored = await Shop.Store.FindAsync(new("cart", (string)guest["id"]!));
        Assert.DoesNotContain("canary", System.Text.Encoding.UTF8.GetString(stored!.Body!.Value.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_WhenACodeNoLongerCounts_ItIsLeftOutWithItsReason()
    {
        var code = await coupons.CodeAsync(more: new { kind = "percentage", minimum = new { KRW = 1_500 } });
        var guest = await coupons.CartAsync(quantity: 2);
        var (added, _) = await coupons.AddAsync(guest, code);
        await Shop.SendAsync(new(
            HttpMethod.Patch, $"/api/cart/{guest["id"]}/lines/{guest["lines"]![0]!["sku"]}", """{"quantity":1}""", ("Cart-Token", (string)guest["token"]!)));
        var (_, body) = await MergeAsync(guest);
        Assert.Equal((200, 0), (added, body["coupons"]!.AsArray().Count));
        var refused = Assert.Single(body["mergeResult"]!["coupons"]!.AsArray())!;
        Assert.Equal((code.Value, "promotions.minimum_not_reached"), ((string?)refused["code"], (string?)refused["reason"]));
    }

    [Fact]
    public async Task Merge_WhenACodeStillCounts_TheAccountsCartCarriesIt()
    {
        var code = await coupons.CodeAsync();
        var (_, body) = await MergeAsync(await coupons.CartWithAsync(code));
        Assert.Equal([code.Value], body["coupons"]!.AsArray().Select(coupon => (string?)coupon!["code"]));
        Assert.Empty(body["mergeResult"]!["coupons"]!.AsArray());
    }

    [Fact]
    public async Task Merged_WhenAnOldTabGoesOn_ItIsSentToTheAccountsCartAndSeesNothing()
    {
        var guest = await coupons.CartAsync(quantity: 2);
        var target = (string?)(await MergeAsync(guest)).Body["id"];
        var token = ("Cart-Token", (string)guest["token"]!);
        var (_, seen, _) = await Shop.SendAsync(new(HttpMethod.Get, $"/api/cart/{guest["id"]}", null, token));
        Assert.Equal((target, 0), ((string?)JsonNode.Parse(seen)!["mergedInto"], JsonNode.Parse(seen)!["lines"]!.AsArray().Count));
        var (status, refused, _) = await Shop.SendAsync(new(HttpMethod.Put, $"/api/cart/{guest["id"]}/contact", """{"email":"kim@example.com"}""", token));
        Assert.Equal((409, "carts.merged", target), (status, (string?)JsonNode.Parse(refused)!["code"], (string?)JsonNode.Parse(refused)!["cartId"]));
        Assert.Equal(409, (await coupons.PlaceAsync(guest)).Status);
    }

    [Fact]
    public async Task Merge_WhenTheGuestsOrderIsConfirmedAfterwards_TheAccountsCartLosesItsLinesToo()
    {
        var guest = await coupons.CartAsync(quantity: 2);
        await coupons.PlaceAsync(guest, ScriptedGateway.Declining);
        await MergeAsync(guest);
        var order = Contracts.Orders.OrderId.Derive(Contracts.Carts.CartId.From((string)guest["id"]!), "key-of-the-placing");
        var (status, answer, _) = await Shop.SendAsync(new(
            HttpMethod.Post, $"/api/orders/{order}/payments", Exchange.Text(new { paymentMethod = ScriptedGateway.Approving }),
            ("Idempotency-Key", "key-of-the-payment"), ("Cart-Token", (string)guest["token"]!)));
        Assert.True(status == 201, answer);
        await Shop.QuietAsync();
        Assert.Empty((await OpenAsync())["lines"]!.AsArray());
    }

    [Fact]
    public async Task Merge_WhenTheOrderIsConfirmedBetweenItsTwoWrites_TheBoughtLinesDoNotComeBack()
    {
        var guest = await coupons.CartAsync(quantity: 2);
        await coupons.PlaceAsync(guest, ScriptedGateway.Declining);
        var id = Contracts.Carts.CartId.From((string)guest["id"]!);
        var (user, token) = (Contracts.Users.UserId.From(_user), CartToken.HashOf((string)guest["token"]!));
        var target = Contracts.Carts.CartId.Of(user);
        await OpenAsync();
        var given = await Cart(id).GiveUpAsync(new() { Access = new() { TokenHash = token, User = user }, Target = target });
        var order = Contracts.Orders.OrderId.Derive(id, "key-of-the-placing");
        var (status, answer, _) = await Shop.SendAsync(new(
            HttpMethod.Post, $"/api/orders/{order}/payments", Exchange.Text(new { paymentMethod = ScriptedGateway.Approving }),
            ("Idempotency-Key", "key-of-the-payment"), ("Cart-Token", (string)guest["token"]!)));
        Assert.True(status == 201, answer);
        await Shop.QuietAsync();

        var merged = await Cart(target).MergeAsync(new() { User = user, Source = given.Value! });

        Assert.Empty(merged.Value!.Cart.Lines);
        Assert.Empty(merged.Value.Report.Lines);
    }

    [Fact]
    public async Task Merge_WhenItsRequestIsSentAgainAfterTheConfirmation_WhatElseTheGuestHadIsThere()
    {
        var guest = await coupons.CartAsync(quantity: 2);
        await coupons.PlaceAsync(guest, ScriptedGateway.Declining);
        var (id, line) = (Contracts.Carts.CartId.From((string)guest["id"]!), guest["lines"]![0]!["sku"]!);
        await Shop.SendAsync(new(
            HttpMethod.Patch, $"/api/cart/{id}/lines/{line}", """{"quantity":5}""", ("Cart-Token", (string)guest["token"]!)));
        var (user, token) = (Contracts.Users.UserId.From(_user), CartToken.HashOf((string)guest["token"]!));
        await OpenAsync();
        await Cart(id).GiveUpAsync(new() { Access = new() { TokenHash = token, User = user }, Target = Contracts.Carts.CartId.Of(user) });
        var order = Contracts.Orders.OrderId.Derive(id, "key-of-the-placing");
        await Shop.SendAsync(new(
            HttpMethod.Post, $"/api/orders/{order}/payments", Exchange.Text(new { paymentMethod = ScriptedGateway.Approving }),
            ("Idempotency-Key", "key-of-the-payment"), ("Cart-Token", (string)guest["token"]!)));
        await Shop.QuietAsync();
        Assert.Equal(3, Quantity((await MergeAsync(guest)).Body));
    }

    [Fact]
    public async Task S13_Merge_WhenTheTokenIsMissingOrTheCartIsAnothers_IsAnsweredLikeNone()
    {
        var guest = await coupons.CartAsync();
        var (missing, _, _) = await Shop.SendAsync(new(HttpMethod.Post, $"/api/cart/{guest["id"]}/merge", "{}", Me));
        var (anonymous, _, _) = await Shop.SendAsync(new(HttpMethod.Post, $"/api/cart/{guest["id"]}/merge", "{}", ("Cart-Token", (string)guest["token"]!)));
        var mine = await OpenAsync();
        var (foreign, _, _) = await Shop.SendAsync(new(HttpMethod.Get, $"/api/cart/{mine["id"]}", null, (StaffAuthentication.Header, "usr_other")));
        Assert.Equal((404, 401, 404), (missing, anonymous, foreign));
    }

    [Fact]
    public async Task S13_Create_WhenSignedIn_ThereIsNoTokenThatTheNextPersonCouldUse()
    {
        var (status, made, _) = await Shop.SendAsync(new(HttpMethod.Post, "/api/cart", "{}", Me));
        Assert.Equal(201, status);
        Assert.Null(JsonNode.Parse(made)!["token"]);
    }

    private Contracts.Carts.ICartGrain Cart(Contracts.Carts.CartId id) => Shop.Grains.GetGrain<Contracts.Carts.ICartGrain>(id.Value);

    private static int Quantity(JsonNode cart) => (int)Assert.Single(cart["lines"]!.AsArray())!["quantity"]!;

    private async Task<JsonNode> OpenAsync()
    {
        var (status, body, _) = await Shop.SendAsync(new(HttpMethod.Put, "/api/cart/mine", null, Me));
        Assert.True(status == 200, body);
        return JsonNode.Parse(body)!;
    }

    private async Task<(int Status, JsonNode Body)> MergeAsync(JsonNode guest, bool inCheckout = false)
    {
        var (status, body, _) = await Shop.SendAsync(new(
            HttpMethod.Post, $"/api/cart/{guest["id"]}/merge", Exchange.Text(new { inCheckout }), Me, ("Cart-Token", (string)guest["token"]!)));
        return (status, JsonNode.Parse(body)!);
    }
}
