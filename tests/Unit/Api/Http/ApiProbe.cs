using Ecommerce.Api;
using Ecommerce.Api.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ecommerce.Tests.Unit.Api.Http;

/// <summary>The API's pipeline with routes of a test, over real HTTP on a free port. The header <c>X-Test-User</c> signs in, <c>X-Test-Permission</c> allows.</summary>
public sealed class ApiProbe : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ApiProbe(WebApplication app, HttpClient client)
    {
        _app = app;
        Client = client;
    }

    public HttpClient Client { get; }

    public static Task<ApiProbe> StartAsync(Action<WebApplication> map, params string[] settings) => StartAsync(map, _ => { }, settings);

    public static async Task<ApiProbe> StartAsync(Action<WebApplication> map, Action<IServiceCollection> configure, params string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder([.. settings, "--environment=Test"]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddFeaturePorts();
        builder.Services.AddShopApi(builder.Configuration);
        builder.Services.AddShopJson(ProbeJson.Default);
        builder.Services.AddAuthentication("probe").AddScheme<AuthenticationSchemeOptions, ProbeAuthentication>("probe", null);
        configure(builder.Services);
        var app = builder.Build();
        app.MapShopApi();
        map(app);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new ApiProbe(app, new HttpClient { BaseAddress = new Uri(address) });
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
