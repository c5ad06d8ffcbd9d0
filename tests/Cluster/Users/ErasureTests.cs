using System.Net;
using System.Text;
using Ecommerce.Api.Users.Registrations;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Staff;
using Ecommerce.Grains.Users;
using Ecommerce.Records;
using Ecommerce.Tests.Cluster.Records;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

public sealed class ErasureTests(UsersShop shop) : IClassFixture<UsersShop>
{
    private const string Me = "/api/users/me";

    [Fact]
    public async Task Export_WhenAsked_HoldsProfileAddressesAndSessions()
    {
        var person = await EnterWithAddressAsync();
        using var response = await shop.SendAsync(HttpMethod.Get, $"{Me}/data-export", null, person.Bearer);
        var body = await response.JsonAsync();
        Assert.Equal("attachment; filename=\"my-data.json\"", response.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal(person.Email, body.GetProperty("profile").GetProperty("email").GetString());
        Assert.Equal("canary street 1", body.GetProperty("addresses")[0].GetProperty("line1").GetString());
        Assert.True(body.GetProperty("sessions")[0].GetProperty("isCurrent").GetBoolean());
        Assert.Equal(0, body.GetProperty("orders").GetArrayLength());
    }

    [Fact]
    public async Task Export_WhenNotSignedIn_Is401() => Assert.Equal(HttpStatusCode.Unauthorized, (await shop.Http.GetAsync($"{Me}/data-export")).StatusCode);

    [Fact]
    public async Task Erase_WhenThePasswordIsRight_TheAccountIsGoneAndItsAddressIsFree()
    {
        var person = await EnterWithAddressAsync();
        using var response = await EraseAsync(person);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("users.session_expired", await (await shop.RefreshAsync(person.Cookie)).CodeAsync());
        Assert.Equal("users.session_expired", await (await shop.SendAsync(HttpMethod.Get, Me, null, person.Bearer)).CodeAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await shop.SignInAsync(person.Email)).StatusCode);
        Assert.Contains("erased", (await shop.Mails.ToAsync(person.Email, 2)).Subject, StringComparison.Ordinal);
        await shop.RegisterAsync(person.Email, "the next owner's phrase");
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(person.Email, "the next owner's phrase")).StatusCode);
    }

    [Fact]
    public async Task Erase_WhenADayHasPassed_NothingPersonalIsLeftInTheRecord()
    {
        var person = await EnterWithAddressAsync();
        var key = new RecordKey(UserGrain.Kind, (await IdAsync(person)).Value);
        await EraseAsync(person);
        await shop.Mails.ToAsync(person.Email, 2);
        shop.Cluster.Clock.Advance(TimeSpan.FromHours(25));
        await Eventually.IsTrueAsync(
            async () =>
            {
                shop.Cluster.Clock.Advance(TimeSpan.FromSeconds(1));
                var stored = Encoding.UTF8.GetString((await shop.Cluster.Backend.ReadAsync([key], default))[0]!.Body!.Value.Span);
                return !stored.Contains("canary", StringComparison.OrdinalIgnoreCase) && !stored.Contains(person.Email, StringComparison.Ordinal);
            },
            "the record held nothing of the person any more");
    }

    [Fact]
    public async Task Erase_WhenThereIsACartAndOrders_TheyForgetTheBuyer()
    {
        var person = await shop.EnterAsync();
        var id = await IdAsync(person);
        using var opened = await shop.SendAsync(HttpMethod.Put, "/api/cart/mine", null, person.Bearer);
        var cart = (await opened.JsonAsync()).GetProperty("id").GetString()!;
        shop.Cluster.Orders.Add(id, OrderId.From("ord_1"));
        shop.Cluster.Orders.Add(id, OrderId.From("ord_2"));
        await EraseAsync(person);
        await shop.Mails.ToAsync(person.Email, 2);
        Assert.True(shop.Cluster.Orders.IsRead(id));
        Assert.Null((await shop.Cluster.Backend.ReadAsync([new("cart", cart)], default))[0]!.Body);
    }

    [Fact]
    public async Task Erase_WhenDone_NobodyIsFoundByTheAddressAnyMore()
    {
        var person = await shop.EnterAsync();
        var accounts = shop.Services.GetRequiredService<Accounts>();
        Assert.NotNull(await accounts.FindAsync(person.Email, default));
        await EraseAsync(person);
        Assert.Null(await accounts.FindAsync(person.Email, default));
    }

    [Fact]
    public async Task Erase_WhenThePasswordIsWrongOrMissing_IsRefusedAndNothingIsLost()
    {
        var person = await shop.EnterAsync();
        using var wrong = await EraseAsync(person, "not the password");
        using var missing = await shop.SendAsync(HttpMethod.Delete, Me, null, person.Bearer);
        Assert.Equal(("users.password_wrong", HttpStatusCode.BadRequest), (await wrong.CodeAsync(), missing.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(person.Email)).StatusCode);
    }

    [Fact]
    public async Task Erase_WhenTheAccountIsOfStaff_ItLeavesTheRosterUnlessItIsTheLastOwner()
    {
        var (owner, helper) = (await shop.EnterAsync(), await shop.EnterAsync());
        var roster = shop.Cluster.Client.GetGrain<IStaffGrain>(IStaffGrain.Key);
        Assert.True(await roster.BeginAsync(await IdAsync(owner)));
        var id = await IdAsync(helper);
        await roster.GrantAsync(new() { User = id, Role = "support" });
        using var last = await EraseAsync(owner);
        using var left = await EraseAsync(helper);
        Assert.Equal(("users.last_owner", HttpStatusCode.NoContent), (await last.CodeAsync(), left.StatusCode));
        Assert.Empty((await roster.FindAsync(id)).Roles);
    }

    private async Task<SignedIn> EnterWithAddressAsync()
    {
        var person = await shop.EnterAsync();
        using var added = await shop.PostAsync(
            $"{Me}/addresses", new { name = "Canary", country = "KR", postalCode = "04524", city = "Seoul", line1 = "canary street 1" }, person.Bearer, ("Idempotency-Key", $"address-{Guid.NewGuid():N}"));
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        await shop.Mails.ToAsync(person.Email, 1);
        return person;
    }

    private async Task<UserId> IdAsync(SignedIn person)
    {
        using var me = await shop.SendAsync(HttpMethod.Get, Me, null, person.Bearer);
        return UserId.From((await me.JsonAsync()).GetProperty("id").GetString()!);
    }

    private Task<HttpResponseMessage> EraseAsync(SignedIn person, string password = "a long pass phrase") =>
        shop.SendAsync(HttpMethod.Delete, Me, new { password }, person.Bearer);
}
