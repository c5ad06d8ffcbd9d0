using System.Net;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

public sealed class SharedBrowserTests(UsersShop shop) : IClassFixture<UsersShop>
{
    [Fact]
    public async Task SignOut_WhenDone_TheAccountsCartStaysAndTheBrowserForgetsTheGuestsToken()
    {
        var person = await shop.EnterAsync();
        using var opened = await shop.SendAsync(HttpMethod.Put, "/api/cart/mine", null, person.Bearer);
        var cart = (await opened.JsonAsync()).GetProperty("id").GetString();
        await shop.SendAsync(HttpMethod.Put, $"/api/cart/{cart}/contact", new { email = person.Email }, person.Bearer);
        using var left = await shop.SendAsync(HttpMethod.Delete, "/api/users/sessions/current", null, ("Cookie", person.Cookie));
        Assert.Contains(left.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("cart-token=; expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Http.GetAsync($"/api/cart/{cart}")).StatusCode);
        var back = await SignedIn.ReadAsync(person.Email, await shop.SignInAsync(person.Email));
        using var found = await shop.SendAsync(HttpMethod.Put, "/api/cart/mine", null, back.Bearer);
        Assert.Equal(person.Email, (await found.JsonAsync()).GetProperty("contact").GetProperty("email").GetString());
    }
}
