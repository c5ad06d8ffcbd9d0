using Xunit;

namespace Ecommerce.Tests.Cluster.Api.Security;

/// <summary>What somebody who watches over the shop finds in its log.</summary>
public sealed class SecurityEventTests(WholeShop shop) : IClassFixture<WholeShop>
{
    [Fact]
    public async Task S32_SignIns_AreLoggedWithoutWhoItIs()
    {
        var person = await shop.EnterAsync();
        using var wrong = await shop.SendAsync(Call.Post("/api/users/sessions", new { email = person.Email, password = "not the password" }));

        Assert.Contains(Events(), line => line.Contains("Signed in: user ", StringComparison.Ordinal));
        Assert.Contains(Events(), line => line.Contains("Sign-in refused: account ", StringComparison.Ordinal));
        Assert.DoesNotContain(Events(), line => line.Contains(person.Email, StringComparison.Ordinal) || line.Contains(person.Id.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task S32_Lockout_IsLogged()
    {
        var person = await shop.EnterAsync();
        for (var attempt = 0; attempt < 8; attempt++)
        {
            using var wrong = await shop.SendAsync(Call.Post("/api/users/sessions", new { email = person.Email, password = "not the password" }));
        }

        Assert.Contains(Events(), line => line.Contains("Sign-in must wait", StringComparison.Ordinal));
    }

    [Fact]
    public async Task S32_Denial_IsLoggedWithTheRouteAndAHashOfTheUser()
    {
        var person = await shop.EnterAsync();
        using var denied = await shop.SendAsync(Call.By(person, "GET", "/api/admin/settings"));

        Assert.Contains(Events(), line => line.Contains("Access refused: GET /api/admin/settings", StringComparison.Ordinal));
        Assert.DoesNotContain(shop.Log.Lines, line => line.Contains(person.Id.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task S32_ChangeOfARole_IsLogged()
    {
        var (owner, person) = (await shop.EnterAsync("owner"), await shop.EnterAsync());
        using var shown = await shop.SendAsync(Call.Post("/api/users/email-verifications/confirmations", new { token = await shop.Mails.CodeAsync(person.Email, 1) }));
        using var given = await shop.SendAsync(Call.By(owner, "PUT", $"/api/admin/users/{person.Id}/roles/support"));
        using var taken = await shop.SendAsync(Call.By(owner, "DELETE", $"/api/admin/users/{person.Id}/roles/support"));

        Assert.Contains(Events(), line => line.Contains("Role given", StringComparison.Ordinal));
        Assert.Contains(Events(), line => line.Contains("Role taken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task S32_RefusedWebhook_IsLogged()
    {
        var request = Call.By(null, "POST", "/api/payments/webhooks/scripted", "{}");
        request.Headers.TryAddWithoutValidation("Stripe-Signature", "forged");
        using var refused = await shop.SendAsync(request);

        Assert.Equal(400, (int)refused.StatusCode);
        Assert.Contains(Events(), line => line.Contains("Webhook refused: scripted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task S32_UsedRefreshToken_IsLogged()
    {
        var person = await shop.EnterAsync();
        using var signedIn = await shop.SendAsync(Call.Post("/api/users/sessions", new { email = person.Email, password = "a long pass phrase" }));
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains("refresh", StringComparison.OrdinalIgnoreCase)).Split(';')[0];
        foreach (var agent in (string[])["one", "two"])
        {
            var refresh = Call.By(null, "POST", "/api/users/sessions/refresh");
            refresh.Headers.TryAddWithoutValidation("Cookie", cookie);
            refresh.Headers.TryAddWithoutValidation("User-Agent", agent);
            using var answer = await shop.SendAsync(refresh);
        }

        Assert.Contains(Events(), line => line.Contains("A used refresh token came back", StringComparison.Ordinal));
    }

    private IEnumerable<string> Events() => shop.Log.Lines.Where(line => line.Contains(" Ecommerce.Security ", StringComparison.Ordinal));
}
