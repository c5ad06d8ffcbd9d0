using System.Net;
using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Users;
using Ecommerce.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

public sealed class RegistrationTests(UsersShop shop) : IClassFixture<UsersShop>
{
    [Fact]
    public async Task Register_WhenAddressIsNew_TheAccountCanSignIn()
    {
        var email = UsersShop.FreshEmail();
        using var response = await shop.RegisterAsync($"  {email.ToUpperInvariant()} ");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(email, (await response.JsonAsync()).GetProperty("email").GetString());
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(email)).StatusCode);
    }

    [Fact]
    public async Task S9_Register_WhenAddressIsTaken_IsAnsweredAndHashedLikeANewOne()
    {
        var email = UsersShop.FreshEmail();
        var (first, firstHashes) = await CountAsync(() => shop.RegisterAsync(email, "the owner's phrase"));
        var (second, secondHashes) = await CountAsync(() => shop.RegisterAsync(email, "a stranger's phrase"));
        Assert.Equal((1, 1), (firstHashes, secondHashes));
        Assert.Equal(first.StatusCode, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(email, "the owner's phrase")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await shop.SignInAsync(email, "a stranger's phrase")).StatusCode);
    }

    [Fact]
    public async Task Register_WhenTenRegisterOneAddressInParallel_ThereIsOneUser()
    {
        var email = UsersShop.FreshEmail();
        var work = Task.WhenAll(Enumerable.Range(0, 10).Select(i => shop.RegisterAsync(email, $"pass phrase number {i}")));
        var answers = await shop.Cluster.AdvanceUntilDoneAsync(work);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        var users = shop.Cluster.Backend.Batches.SelectMany(batch => batch).Where(write => write.Key.Kind == UserGrain.Kind && Holds(write, email)).Select(write => write.Key).Distinct();
        Assert.Single(users);
        var entered = 0;
        for (var i = 0; i < 10; i++)
        {
            using var signedIn = await shop.SignInAsync(email, $"pass phrase number {i}");
            if (signedIn.StatusCode == HttpStatusCode.OK) entered++;
            shop.Cluster.Clock.Advance(TimeSpan.FromMinutes(20));
        }

        Assert.Equal(1, entered);
    }

    [Fact]
    public async Task Register_WhenAnotherRegistrationWasCutOff_SaysThatTheOutcomeIsNotKnown()
    {
        var email = UsersShop.FreshEmail();
        await shop.Cluster.Client.GetGrain<Contracts.Claims.IClaimGrain>(EmailAddress.ClaimKeyOf(email))
            .ClaimAsync(new() { Kind = "user", Key = "usr_dead" });
        using var early = await shop.Cluster.AdvanceUntilDoneAsync(shop.RegisterAsync(email));
        Assert.Equal("shop.unavailable", await early.CodeAsync());
        shop.Cluster.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Created, (await shop.RegisterAsync(email)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(email)).StatusCode);
    }

    /// <summary>Each of the three writes (claim, user, confirmation) is lost before or after it happened.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task Register_WhenAWriteIsLost_EndsWithOneUserWhoCanSignIn(int lost, bool wasWritten)
    {
        var email = UsersShop.FreshEmail();
        var seen = 0;
        Exception? Fail(IReadOnlyList<RecordWrite> batch) => seen++ == lost ? new TimeoutException("lost") : null;
        if (wasWritten) shop.Cluster.Backend.FailAfter = Fail;
        else shop.Cluster.Backend.FailBefore = Fail;
        using var response = await shop.RegisterAsync(email, headers: ("Idempotency-Key", $"key-{Guid.NewGuid():N}"));
        (shop.Cluster.Backend.FailBefore, shop.Cluster.Backend.FailAfter) = (_ => null, _ => null);
        Assert.True(seen > lost);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(email)).StatusCode);
    }

    [Fact]
    public async Task Register_WhenKeyComesWithAnotherName_Is422()
    {
        var email = UsersShop.FreshEmail();
        var key = ("Idempotency-Key", $"key-{Guid.NewGuid():N}");
        await shop.PostAsync("/api/users/registrations", new { email, password = "a long pass phrase", name = "Ann" }, key);
        using var same = await shop.PostAsync("/api/users/registrations", new { email, password = "a long pass phrase", name = "Ann" }, key);
        using var other = await shop.PostAsync("/api/users/registrations", new { email, password = "a long pass phrase", name = "Bob" }, key);
        Assert.Equal(HttpStatusCode.Created, same.StatusCode);
        Assert.Equal("shop.idempotency_key_reused", await other.CodeAsync());
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(email)).StatusCode);
    }

    [Fact]
    public async Task S8_Register_WhenPasswordIsCommon_NamesThePasswordAndHashesNothing()
    {
        var (response, hashes) = await CountAsync(() => shop.RegisterAsync(UsersShop.FreshEmail(), "password123"));
        Assert.Equal("users.password_refused", await response.CodeAsync());
        Assert.Equal(0, hashes);
    }

    [Fact]
    public async Task S15_Register_WhenBodyAsksForPermissions_IsRefused()
    {
        using var response = await shop.PostAsync(
            "/api/users/registrations",
            new { email = UsersShop.FreshEmail(), password = "a long pass phrase", name = "Ann", permissions = new[] { "users:write" } });
        Assert.Equal("shop.malformed_request", await response.CodeAsync());
    }

    [Fact]
    public async Task S31_Register_WhenLogged_NeitherAddressNorPasswordIsWritten()
    {
        var email = UsersShop.FreshEmail("canary");
        await shop.RegisterAsync(email, "canary pass phrase");
        await shop.SignInAsync(email, "canary wrong phrase");
        await shop.SignInAsync(email, "canary pass phrase");
        Assert.Contains(shop.Log.Lines, line => line.Contains("Ecommerce.Security Registered", StringComparison.Ordinal));
        Assert.DoesNotContain(shop.Log.Lines, line => line.Contains("canary", StringComparison.OrdinalIgnoreCase));
    }

    private static bool Holds(RecordWrite write, string email) =>
        System.Text.Encoding.UTF8.GetString(write.Body!.Value.Span).Contains(email, StringComparison.Ordinal);

    private async Task<(HttpResponseMessage Response, int Hashes)> CountAsync(Func<Task<HttpResponseMessage>> send)
    {
        var before = shop.Hasher.Count;
        var response = await send();
        return (response, shop.Hasher.Count - before);
    }
}
