using System.Net;
using System.Text.Json.Nodes;
using Ecommerce.Contracts.Carts;
using Ecommerce.Tests.Cluster.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Api;

/// <summary>What is left of an account after its erasure, with lists over SQLite and a token that has minutes to live.</summary>
public sealed class ErasedAccountTests(WholeShop shop) : IClassFixture<WholeShop>
{
    [Fact]
    public async Task Erase_WhenCartsWereMadeWhileSignedIn_TheyAreErasedToo()
    {
        var person = await shop.EnterAsync();
        var carts = new[] { await MakeCartAsync(person, "PUT", "/api/cart/mine"), await MakeCartAsync(person, "POST", "/api/cart"), await MakeCartAsync(person, "POST", "/api/cart") };
        await EraseAsync(person);
        foreach (var cart in carts)
        {
            await Eventually.IsTrueAsync(
                async () => (await shop.Grains.GetGrain<ICartGrain>(cart).GetAsync(new() { User = person.Id })).Rejection?.Code == "carts.not_found",
                "the cart is gone");
        }
    }

    [Theory]
    [InlineData("GET", "/api/users/me")]
    [InlineData("GET", "/api/users/me/addresses")]
    [InlineData("GET", "/api/users/me/sessions")]
    [InlineData("GET", "/api/users/me/data-export")]
    [InlineData("GET", "/api/orders")]
    [InlineData("PUT", "/api/cart/mine")]
    [InlineData("POST", "/api/cart", "{}")]
    [InlineData("POST", "/api/cart/crt_01j8r5e6w1zq8f0m3k7t9v2x4y/merge", "{}")]
    [InlineData("POST", "/api/orders", """{"cartId":"crt_01j8r5e6w1zq8f0m3k7t9v2x4y","cartVersion":1,"expectedTotal":{"amount":1,"currency":"KRW"},"paymentMethod":"pm_approve"}""")]
    public async Task Token_WhenItsAccountIsErased_OpensNothingOfIts(string method, string path, string? body = null)
    {
        var person = await shop.EnterAsync();
        await EraseAsync(person);
        using var answer = await shop.SendAsync(Call.By(person, method, path, body));
        Assert.Equal(
            (HttpStatusCode.Unauthorized, "users.session_expired"),
            (answer.StatusCode, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]));
    }

    [Fact]
    public async Task Export_WhenThereAreCarts_HoldsThem()
    {
        var person = await shop.EnterAsync();
        var carts = new[] { await MakeCartAsync(person, "PUT", "/api/cart/mine"), await MakeCartAsync(person, "POST", "/api/cart") };
        using var answer = await shop.SendAsync(Call.By(person, "GET", "/api/users/me/data-export"));
        var found = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["carts"]!.AsArray();
        Assert.Equal(carts.Order(), found.Select(cart => (string)cart!["id"]!).Order());
    }

    private async Task<string> MakeCartAsync(Person person, string method, string path)
    {
        using var made = await shop.SendAsync(Call.By(person, method, path, method == "POST" ? """{"contact":{"email":"canary@example.com"}}""" : null));
        return (string)JsonNode.Parse(await made.Content.ReadAsStringAsync())!["id"]!;
    }

    private async Task EraseAsync(Person person)
    {
        using var erased = await shop.SendAsync(Call.By(person, "DELETE", "/api/users/me", """{"password":"a long pass phrase"}"""));
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
    }
}
