using System.Net;
using System.Net.Http.Headers;
using Ecommerce.Api;
using Ecommerce.Api.Http;
using Ecommerce.Api.Users.Staff;
using Ecommerce.Api.Users.Tokens;
using Ecommerce.Contracts.Users;
using Ecommerce.Tests.Unit.Api.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

/// <summary>The API's pipeline with its own authentication, one route for users and one for staff. The test moves its time.</summary>
public sealed class TokenProbe : IAsyncLifetime
{
    public static readonly UserId User = UserId.From("usr_ann");

    private readonly ScriptedStaff _staff = new();
    private WebApplication? _app;

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.Parse("2026-01-01T00:00:00Z"));

    public HttpClient Client { get; } = new();

    public ISigningKeys Keys => _app!.Services.GetRequiredService<ISigningKeys>();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--environment=Test"]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IStaffAccess>(_staff);
        builder.Services.AddFeaturePorts();
        builder.Services.AddShopApi(builder.Configuration);
        _app = builder.Build();
        _app.MapShopApi();
        _app.MapArea("users").RequireUser().MapGet("/probe", (Caller caller) => TypedResults.Ok(caller.User!.Value.Value));
        _app.MapArea("admin").RequirePermission(Permissions.OrdersRead).MapGet("/probe", () => "in");
        await _app.StartAsync();
        Client.BaseAddress = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>What the roster answers from now on; <c>null</c> when the user's sessions have ended.</summary>
    public void SayOfStaff(Func<IReadOnlyList<string>?> answer) => _staff.Answer = answer;

    public string Issue(string audience = "store", params string[] permissions) =>
        _app!.Services.GetRequiredService<AccessTokens>()
            .Issue(User, SessionId.From("ses_probe"), audience, new UserCredentials { PasswordHash = "", SessionVersion = 0, Permissions = [.. permissions] }).Text;

    public async Task<HttpStatusCode> SendAsync(string token, string path = "/api/users/probe")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await Client.SendAsync(request);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
    }
}
