using System.Net;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

public sealed class ProfileTests(UsersShop shop) : IClassFixture<UsersShop>
{
    private const string Me = "/api/users/me";
    private const string Addresses = "/api/users/me/addresses";

    private static readonly object Seoul = new { name = "Ann", country = "KR", postalCode = "04524", city = "Seoul", line1 = "1 Example Street" };

    [Fact]
    public async Task GetMe_WhenSignedIn_AnswersTheAccountWithAnETag()
    {
        var person = await shop.EnterAsync();
        using var response = await GetAsync(Me, person);
        var body = await response.JsonAsync();
        Assert.Equal((person.Email, "Ann", "en"), (Text(body, "email"), Text(body, "name"), Text(body, "locale")));
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task GetMe_WhenNotSignedIn_Is401() => Assert.Equal(HttpStatusCode.Unauthorized, (await shop.Http.GetAsync(Me)).StatusCode);

    [Fact]
    public async Task PatchMe_WhenETagIsCurrent_ChangesOnlyWhatIsGiven()
    {
        var person = await shop.EnterAsync();
        using var changed = await PatchAsync(Me, person, new { locale = "ko" }, "\"1\"");
        var body = await changed.JsonAsync();
        Assert.Equal(("Ann", "ko", "\"2\""), (Text(body, "name"), Text(body, "locale"), changed.Headers.ETag!.Tag));
    }

    [Fact]
    public async Task PatchMe_WhenETagIsStaleOrMissing_IsRefused()
    {
        var person = await shop.EnterAsync();
        await PatchAsync(Me, person, new { locale = "ko" }, "\"1\"");
        using var stale = await PatchAsync(Me, person, new { locale = "en" }, "\"1\"");
        using var missing = await PatchAsync(Me, person, new { locale = "en" }, null);
        Assert.Equal(("shop.stale_version", 2), (await stale.CodeAsync(), (await stale.JsonAsync()).GetProperty("currentVersion").GetInt32()));
        Assert.Equal("shop.precondition_required", await missing.CodeAsync());
    }

    [Fact]
    public async Task PatchMe_WhenKeyIsRepeated_RepeatsTheAnswer()
    {
        var person = await shop.EnterAsync();
        var key = ("Idempotency-Key", "profile-key-1");
        using var first = await shop.SendAsync(HttpMethod.Patch, Me, new { name = "Anna" }, person.Bearer, ("If-Match", "\"1\""), key);
        using var again = await shop.SendAsync(HttpMethod.Patch, Me, new { name = "Anna" }, person.Bearer, ("If-Match", "\"1\""), key);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal("true", again.Headers.GetValues("Idempotent-Replayed").Single());
    }

    [Theory]
    [InlineData("email")]
    [InlineData("permissions")]
    [InlineData("id")]
    public async Task S15_PatchMe_WhenAMemberIsNotTheUsersToChange_IsRefused(string member)
    {
        var person = await shop.EnterAsync();
        using var response = await PatchAsync(Me, person, new Dictionary<string, string> { [member] = "x" }, "\"1\"");
        Assert.Equal("shop.malformed_request", await response.CodeAsync());
    }

    [Fact]
    public async Task PatchMe_WhenNameHoldsACardNumber_IsRefused()
    {
        var person = await shop.EnterAsync();
        using var response = await PatchAsync(Me, person, new { name = "4111 1111 1111 1111" }, "\"1\"");
        Assert.Equal("shop.card_number_refused", await response.CodeAsync());
    }

    [Fact]
    public async Task Addresses_WhenAddedChangedAndRemoved_TheListFollows()
    {
        var person = await shop.EnterAsync();
        var first = await AddAsync(person);
        var second = await AddAsync(person);
        using var patched = await PatchAsync($"{Addresses}/{second}", person, new { line2 = "Flat 3", isDefault = true }, null);
        Assert.Equal(HttpStatusCode.OK, patched.StatusCode);
        using var removed = await shop.SendAsync(HttpMethod.Delete, $"{Addresses}/{first}", null, person.Bearer);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        using var list = await GetAsync(Addresses, person);
        var only = Assert.Single((await list.JsonAsync()).GetProperty("items").EnumerateArray());
        Assert.Equal((second, "Flat 3", "04524", true), (Text(only, "id"), Text(only, "line2"), Text(only, "postalCode"), only.GetProperty("isDefault").GetBoolean()));
    }

    [Fact]
    public async Task PostAddress_WhenKeyIsRepeated_AddsOne()
    {
        var person = await shop.EnterAsync();
        var key = ("Idempotency-Key", "address-key-1");
        using var first = await shop.PostAsync(Addresses, Seoul, person.Bearer, key);
        using var again = await shop.PostAsync(Addresses, Seoul, person.Bearer, key);
        using var other = await shop.PostAsync(Addresses, new { name = "Bob", country = "DE", city = "Ulm", line1 = "2 Example Street" }, person.Bearer, key);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal("shop.idempotency_key_reused", await other.CodeAsync());
        Assert.Equal(1, (await (await GetAsync(Addresses, person)).JsonAsync()).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task PostAddress_WhenPostalCodeDoesNotFitTheCountry_NamesTheMember()
    {
        var person = await shop.EnterAsync();
        using var response = await shop.PostAsync(Addresses, new { name = "Ann", country = "KR", city = "Seoul", line1 = "1 Example Street" }, person.Bearer);
        var error = Assert.Single((await response.JsonAsync()).GetProperty("errors").EnumerateArray());
        Assert.Equal((HttpStatusCode.BadRequest, "/postalCode"), (response.StatusCode, Text(error, "pointer")));
    }

    [Fact]
    public async Task PostAddress_WhenBookIsFull_Is422()
    {
        var person = await shop.EnterAsync();
        for (var i = 0; i < 20; i++) await AddAsync(person);
        using var response = await shop.PostAsync(Addresses, Seoul, person.Bearer);
        Assert.Equal("users.too_many_addresses", await response.CodeAsync());
    }

    [Fact]
    public async Task S13_Address_WhenItBelongsToAnother_IsAnsweredLikeNone()
    {
        var (ann, bob) = (await shop.EnterAsync(), await shop.EnterAsync());
        var address = await AddAsync(ann);
        await AddAsync(bob);
        using var patched = await PatchAsync($"{Addresses}/{address}", bob, new { line2 = "Flat 3" }, null);
        using var removed = await shop.SendAsync(HttpMethod.Delete, $"{Addresses}/{address}", null, bob.Bearer);
        using var none = await shop.SendAsync(HttpMethod.Delete, $"{Addresses}/adr_none", null, bob.Bearer);
        Assert.Equal(["users.address_not_found", "users.address_not_found", "users.address_not_found"],
            [await patched.CodeAsync(), await removed.CodeAsync(), await none.CodeAsync()]);
    }

    private static string? Text(System.Text.Json.JsonElement body, string member) => body.GetProperty(member).GetString();

    private Task<HttpResponseMessage> GetAsync(string path, SignedIn person, params (string, string)[] headers) =>
        shop.SendAsync(HttpMethod.Get, path, null, [person.Bearer, .. headers]);

    private Task<HttpResponseMessage> PatchAsync(string path, SignedIn person, object body, string? etag) =>
        shop.SendAsync(HttpMethod.Patch, path, body, etag is null ? [person.Bearer] : [person.Bearer, ("If-Match", etag)]);

    private async Task<string> AddAsync(SignedIn person)
    {
        using var response = await shop.PostAsync(Addresses, Seoul, person.Bearer);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return Text(await response.JsonAsync(), "id")!;
    }
}
