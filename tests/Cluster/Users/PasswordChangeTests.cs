using System.Net;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

public sealed class PasswordChangeTests(UsersShop shop) : IClassFixture<UsersShop>
{
    private const string Password = "/api/users/me/password";

    [Fact]
    public async Task S6_Change_WhenTheOldPasswordIsRight_EndsTheOtherSessionsAndKeepsThisOne()
    {
        var person = await shop.EnterAsync();
        var other = await SignedIn.ReadAsync(person.Email, await shop.SignInAsync(person.Email));
        using var response = await ChangeAsync(person, "a long pass phrase", "another pass phrase");
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await shop.RefreshAsync(other.Cookie)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await shop.RefreshAsync(person.Cookie)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await shop.SignInAsync(person.Email)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(person.Email, "another pass phrase")).StatusCode);
    }

    [Fact]
    public async Task Change_WhenTheOldPasswordIsWrong_IsRefusedAndSlowedDown()
    {
        var person = await shop.EnterAsync();
        for (var i = 0; i < 5; i++) Assert.Equal("users.password_wrong", await (await ChangeAsync(person, $"guess {i}", "another pass phrase")).CodeAsync());
        using var slowed = await ChangeAsync(person, "a long pass phrase", "another pass phrase");
        Assert.Equal("shop.too_many_requests", await slowed.CodeAsync());
        Assert.NotNull(slowed.Headers.RetryAfter);

        // Whoever guesses in an open browser must not keep the owner out at the door.
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(person.Email)).StatusCode);
    }

    [Fact]
    public async Task S8_Change_WhenTheNewPasswordIsCommon_NamesTheMember()
    {
        var person = await shop.EnterAsync();
        using var response = await ChangeAsync(person, "a long pass phrase", "password123");
        Assert.Equal("/newPassword", (await response.JsonAsync()).GetProperty("errors")[0].GetProperty("pointer").GetString());
    }

    [Fact]
    public async Task Change_WhenNotSignedIn_Is401()
    {
        using var response = await shop.PostAsync(Password, new { currentPassword = "a long pass phrase", newPassword = "another pass phrase" });
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private Task<HttpResponseMessage> ChangeAsync(SignedIn person, string currentPassword, string newPassword) =>
        shop.PostAsync(Password, new { currentPassword, newPassword }, person.Bearer);
}
