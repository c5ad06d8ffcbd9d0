using System.Net;
using System.Text.Json;
using Ecommerce.Api.Http;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users.Staff;

/// <summary>Roles over HTTP, with the shop's own sign-in.</summary>
public sealed class StaffEndpointsTests(UsersShop shop) : IClassFixture<UsersShop>
{
    private const string Roles = "/api/admin/roles";
    private const string Users = "/api/admin/users";

    [Fact]
    public async Task Grant_WhenThePersonHasNotShownToReadTheAddress_IsRefused()
    {
        var (owner, person) = (await shop.OwnerAsync(), await shop.EnterAsync());
        var role = $"{Users}/{await shop.IdOfAsync(person)}/roles/support";
        using var refused = await shop.SendAsync(HttpMethod.Put, role, null, owner.Bearer);
        Assert.Equal((HttpStatusCode.Conflict, "users.email_unverified"), (refused.StatusCode, await refused.CodeAsync()));
        await shop.VerifiedAsync(person);
        using var given = await shop.SendAsync(HttpMethod.Put, role, null, owner.Bearer);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
    }

    [Fact]
    public async Task List_OfRoles_HasTheBuiltInOnesAndEveryPermission()
    {
        var body = await ReadAsync(await shop.OwnerAsync(), Roles);

        Assert.Equal(["owner", "support", "warehouse", "catalogue"], body.GetProperty("items").EnumerateArray().Select(role => role.GetProperty("id").GetString()).Take(4));
        Assert.Equal(Permissions.All, body.GetProperty("permissions").EnumerateArray().Select(name => name.GetString()!));
    }

    [Fact]
    public async Task S6_Take_OfARole_CountsForTheTokenInHandAtOnce()
    {
        var (owner, person) = (await shop.OwnerAsync(), await shop.EnterAsync());
        await shop.GiveRoleAsync(owner, person, "support");
        var staff = await SignedIn.ReadAsync(person.Email, await shop.SignInAsync(person.Email));
        Assert.Equal(HttpStatusCode.OK, await ProbeAsync(staff));

        using var taken = await shop.SendAsync(HttpMethod.Delete, $"{Users}/{await shop.IdOfAsync(person)}/roles/support", null, owner.Bearer);

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await ProbeAsync(staff));
        using var refreshed = await shop.RefreshAsync(staff.Cookie);
        Assert.Equal("users.session_expired", await refreshed.CodeAsync());
    }

    [Fact]
    public async Task S6_BackOffice_WhenItsSessionWasSignedOut_RefusesTheTokenInHand()
    {
        var owner = await shop.OwnerAsync();
        Assert.Equal(HttpStatusCode.OK, await ProbeAsync(owner));

        using var ended = await shop.SendAsync(HttpMethod.Delete, "/api/users/sessions/current", null, ("Cookie", owner.Cookie));

        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await ProbeAsync(owner));
    }

    [Fact]
    public async Task Take_OfARoleThatAnOwnerDoesNotNeed_LeavesTheirSessions()
    {
        var (one, two) = (await shop.OwnerAsync(), await shop.OwnerAsync());

        await shop.GiveRoleAsync(one, two, "warehouse");
        await shop.TakeRoleAsync(one, two, "warehouse");

        Assert.Equal(HttpStatusCode.OK, await ProbeAsync(two));
    }

    [Fact]
    public async Task Put_OfACustomRole_CountsForTheTokenInHandAtOnce()
    {
        var (owner, person, role) = (await shop.OwnerAsync(), await shop.EnterAsync(), FreshRole());
        await CreateAsync(owner, role, Permissions.OrdersRead);
        await shop.GiveRoleAsync(owner, person, role);
        var staff = await SignedIn.ReadAsync(person.Email, await shop.SignInAsync(person.Email));
        Assert.Equal(HttpStatusCode.OK, await ProbeAsync(staff));

        using var read = await shop.SendAsync(HttpMethod.Get, $"{Roles}/{role}", null, owner.Bearer);
        using var changed = await shop.SendAsync(
            HttpMethod.Put, $"{Roles}/{role}", new { name = "Desk", permissions = new[] { Permissions.InventoryRead } },
            owner.Bearer, ("If-Match", read.Headers.ETag!.Tag));

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await ProbeAsync(staff));
    }

    [Fact]
    public async Task Put_OfARoleBeyondTheCaller_IsForbidden()
    {
        var (owner, person, role) = (await shop.OwnerAsync(), await shop.EnterAsync(), FreshRole());
        await CreateAsync(owner, role, Permissions.UsersWrite);
        await shop.GiveRoleAsync(owner, person, role);
        var clerk = await SignedIn.ReadAsync(person.Email, await shop.SignInAsync(person.Email));

        using var crown = await shop.SendAsync(HttpMethod.Put, $"{Users}/{await shop.IdOfAsync(person)}/roles/owner", null, clerk.Bearer);
        using var dethrone = await shop.SendAsync(HttpMethod.Delete, $"{Users}/{await shop.IdOfAsync(owner)}/roles/owner", null, clerk.Bearer);
        using var forge = await CreateAsync(clerk, FreshRole(), Permissions.SettingsWrite);

        Assert.Equal("users.role_beyond_caller", await crown.CodeAsync());
        Assert.Equal("users.role_beyond_caller", await dethrone.CodeAsync());
        Assert.Equal("users.role_beyond_caller", await forge.CodeAsync());
    }

    [Fact]
    public async Task Post_OfARole_NamesEachWrongMember()
    {
        using var answer = await shop.PostAsync(
            Roles, new { id = "No Id", terms = new { name = " ", permissions = new[] { "orders:read", "all" } } },
            (await shop.OwnerAsync()).Bearer, ("Idempotency-Key", "key-of-the-role"));

        var pointers = (await answer.JsonAsync()).GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString());
        Assert.Equal(["/id", "/terms/name", "/terms/permissions/1"], pointers);
    }

    [Fact]
    public async Task Delete_OfARole_WhenSomebodyHasIt_Is409UntilNobodyDoes()
    {
        var (owner, person, role) = (await shop.OwnerAsync(), await shop.EnterAsync(), FreshRole());
        using var created = await CreateAsync(owner, role, Permissions.OrdersRead);
        await shop.GiveRoleAsync(owner, person, role);
        (string, string)[] headers = [owner.Bearer, ("If-Match", created.Headers.ETag!.Tag)];

        using var held = await shop.SendAsync(HttpMethod.Delete, $"{Roles}/{role}", null, headers);
        using var taken = await shop.SendAsync(HttpMethod.Delete, $"{Users}/{await shop.IdOfAsync(person)}/roles/{role}", null, owner.Bearer);
        using var removed = await shop.SendAsync(HttpMethod.Delete, $"{Roles}/{role}", null, headers);

        Assert.Equal("users.role_in_use", await held.CodeAsync());
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        using var gone = await shop.SendAsync(HttpMethod.Get, $"{Roles}/{role}", null, owner.Bearer);
        Assert.Equal("users.role_unknown", await gone.CodeAsync());
    }

    [Fact]
    public async Task LookUp_ByEmail_FindsAPersonOrNobody()
    {
        var (owner, person) = (await shop.OwnerAsync(), await shop.EnterAsync());

        using var found = await shop.PostAsync($"{Users}/lookup", new { email = person.Email.ToUpperInvariant() }, owner.Bearer);
        using var nobody = await shop.PostAsync($"{Users}/lookup", new { email = UsersShop.FreshEmail() }, owner.Bearer);

        Assert.Equal((await shop.IdOfAsync(person)).Value, (await found.JsonAsync()).GetProperty("id").GetString());
        Assert.Equal("users.not_found", await nobody.CodeAsync());
    }

    [Fact]
    public async Task List_OfStaff_GoesThroughAllPages()
    {
        var (owner, person) = (await shop.OwnerAsync(), await shop.EnterAsync());
        await shop.GiveRoleAsync(owner, person, "warehouse");

        var found = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await ReadAsync(owner, $"{Users}?limit=1&cursor={cursor}");
            found.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("email").GetString()!));
            cursor = page.GetProperty("page").GetProperty("nextCursor").GetString();
        }

        Assert.Contains(owner.Email, found);
        Assert.Contains(person.Email, found);
        Assert.Equal(found.Distinct(), found);
    }

    [Fact]
    public async Task Give_ToNobody_Is404()
    {
        using var answer = await shop.SendAsync(HttpMethod.Put, $"{Users}/usr_nobody/roles/support", null, (await shop.OwnerAsync()).Bearer);
        Assert.Equal("users.not_found", await answer.CodeAsync());
    }

    private static string FreshRole() => $"r{Guid.NewGuid():N}";

    private Task<HttpResponseMessage> CreateAsync(SignedIn by, string role, params string[] permissions) =>
        shop.PostAsync(Roles, new { id = role, terms = new { name = "Desk", permissions } }, by.Bearer, ("Idempotency-Key", $"key-of-{role}"));

    private async Task<HttpStatusCode> ProbeAsync(SignedIn person)
    {
        using var response = await shop.SendAsync(HttpMethod.Get, "/api/admin/probe", null, person.Bearer);
        return response.StatusCode;
    }

    private async Task<JsonElement> ReadAsync(SignedIn person, string path)
    {
        using var response = await shop.SendAsync(HttpMethod.Get, path, null, person.Bearer);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.JsonAsync();
    }
}
