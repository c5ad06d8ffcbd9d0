using System.Net.Http.Json;
using Ecommerce.Api;
using Ecommerce.Api.Http;
using Ecommerce.Api.Users.Passwords;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Staff;
using Ecommerce.Ports.Carts;
using Ecommerce.Ports.Catalog;
using Ecommerce.Ports.Orders;
using Ecommerce.Ports.Payments;
using Ecommerce.Ports.Promotions;
using Ecommerce.Ports.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

/// <summary>The API over real HTTP in front of a silo, with one staff route of the test.</summary>
public sealed class UsersShop : IAsyncLifetime
{
    private WebApplication? _app;

    public UsersCluster Cluster { get; } = new();

    public SentMails Mails => Cluster.Mails;

    internal CountingHasher Hasher { get; } = new();

    internal LogLines Log { get; } = new();

    public HttpClient Http { get; } = new(new SocketsHttpHandler { UseCookies = false });

    public IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        await Cluster.InitializeAsync();
        var builder = WebApplication.CreateSlimBuilder(["--environment=Test", "--Api:RateLimits:SignIn:Permits=0"]);
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Cluster.Clock);
        builder.Services.AddSingleton<IPasswordHasher>(Hasher);
        builder.Services.AddSingleton(Cluster.Client);
        builder.Services.AddSingleton<IGrainFactory>(Cluster.Client);
        builder.Services.AddSingleton<IOrderQueries>(Cluster.Orders);
        builder.Services.AddSingleton<ICartQueries>(Cluster.Carts);
        AddOtherFeatures(builder.Services);
        builder.Services.AddShopApi(builder.Configuration);
        _app = builder.Build();
        _app.MapShopApi();
        _app.MapArea("admin").RequirePermission(Permissions.OrdersRead).MapGet("/probe", () => TypedResults.Ok("in"));
        await _app.StartAsync();
        Http.BaseAddress = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>An address that no other test has.</summary>
    public static string FreshEmail(string name = "ann") => $"{name}-{Guid.NewGuid():N}@example.com";

    public Task<HttpResponseMessage> PostAsync(string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body, headers);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> RegisterAsync(string email, string password = "a long pass phrase", params (string Name, string Value)[] headers) =>
        PostAsync("/api/users/registrations", new { email, password, name = "Ann" }, headers);

    public Task<HttpResponseMessage> SignInAsync(string email, string password = "a long pass phrase", string? audience = null) =>
        PostAsync("/api/users/sessions", audience is null ? new { email, password } : new { email, password, audience });

    public Task<HttpResponseMessage> RefreshAsync(string cookie, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, "/api/users/sessions/refresh", null, [("Cookie", cookie), ("User-Agent", "browser"), .. headers]);

    /// <summary>Registers somebody and signs in: the header to be somebody with, and the refresh cookie.</summary>
    public async Task<SignedIn> EnterAsync(string? email = null)
    {
        email ??= FreshEmail();
        using var registered = await RegisterAsync(email);
        Assert.Equal(StatusCodes.Status201Created, (int)registered.StatusCode);
        using var response = await SignInAsync(email);
        return await SignedIn.ReadAsync(email, response);
    }

    /// <summary>Somebody who is signed in as an owner of the shop.</summary>
    public async Task<SignedIn> OwnerAsync()
    {
        var person = await EnterAsync();
        await Roster.GrantAsync(new() { User = await IdOfAsync(person), Role = "owner" });
        return await SignedIn.ReadAsync(person.Email, await SignInAsync(person.Email));
    }

    public IStaffGrain Roster => Cluster.Client.GetGrain<IStaffGrain>(IStaffGrain.Key);

    public async Task<UserId> IdOfAsync(SignedIn person)
    {
        using var me = await SendAsync(HttpMethod.Get, "/api/users/me", null, person.Bearer);
        return UserId.From((await me.JsonAsync()).GetProperty("id").GetString()!);
    }

    public async Task TakeRoleAsync(SignedIn owner, SignedIn person, string role)
    {
        using var taken = await SendAsync(HttpMethod.Delete, $"/api/admin/users/{await IdOfAsync(person)}/roles/{role}", null, owner.Bearer);
        Assert.Equal(StatusCodes.Status200OK, (int)taken.StatusCode);
    }

    /// <summary>Somebody who has shown to read the address.</summary>
    public async Task<SignedIn> VerifiedAsync(SignedIn person)
    {
        if ((await Cluster.Client.GetGrain<IUserGrain>((await IdOfAsync(person)).Value).GetAsync())!.IsEmailVerified) return person;
        using var shown = await PostAsync("/api/users/email-verifications/confirmations", new { token = await Mails.CodeAsync(person.Email, 1) });
        Assert.Equal(StatusCodes.Status204NoContent, (int)shown.StatusCode);
        return person;
    }

    public async Task GiveRoleAsync(SignedIn owner, SignedIn person, string role)
    {
        await VerifiedAsync(person);
        using var given = await SendAsync(HttpMethod.Put, $"/api/admin/users/{await IdOfAsync(person)}/roles/{role}", null, owner.Bearer);
        Assert.Equal(StatusCodes.Status200OK, (int)given.StatusCode);
    }

    // The routes of other features are mapped but never called: what they take must be there all the same.
    private static void AddOtherFeatures(IServiceCollection services) => services
        .AddSingleton<IProductQueries>(_ => throw new InvalidOperationException("This test has no lists."))
        .AddSingleton<IPromotionQueries>(_ => throw new InvalidOperationException("This test has no lists."))
        .AddSingleton<IAuditQueries>(_ => throw new InvalidOperationException("This test has no lists."))
        .AddSingleton<IPaymentGateway>(_ => throw new InvalidOperationException("This test has no gateway."));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app!.DisposeAsync();
        await Cluster.DisposeAsync();
    }
}
