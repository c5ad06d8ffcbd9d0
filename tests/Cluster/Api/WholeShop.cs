using Ecommerce.Adapters.Sqlite;
using Ecommerce.Adapters.Sqlite.Search;
using Ecommerce.Api;
using Ecommerce.Api.Users.Passwords;
using Ecommerce.Contracts.Users.Staff;
using Ecommerce.Grains;
using Ecommerce.Grains.Search;
using Ecommerce.Ports.Events;
using Ecommerce.Ports.Notifications;
using Ecommerce.Ports.Payments;
using Ecommerce.Records.Sqlite;
using Ecommerce.Tests.Cluster.Catalog;
using Ecommerce.Tests.Cluster.Orders;
using Ecommerce.Tests.Cluster.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.TestingHost;
using Xunit;

namespace Ecommerce.Tests.Cluster.Api;

/// <summary>
/// Every route of the shop over an in-memory server, with its own sign-in, its lists over SQLite and a scripted gateway. Nothing fails here and
/// time passes as outside: what it is for are rules that all routes have to keep.
/// </summary>
public sealed class WholeShop : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whole-shop-");
    private InProcessTestCluster? _cluster;
    private WebApplication? _app;
    private HttpClient? _http;

    public IGrainFactory Grains => _cluster!.Client;

    public IServiceProvider Services => _app!.Services;

    public SentMails Mails { get; } = new();

    internal LogLines Log { get; } = new();

    private string DataSource => Path.Combine(_folder.FullName, "records.db");

    public async ValueTask InitializeAsync()
    {
        var gateway = new ScriptedGateway();
        var silo = new InProcessTestClusterBuilder(1);
        silo.ConfigureSilo((_, builder) =>
        {
            builder.Services.AddSqliteRecordStore("default", options => options.DataSource = DataSource);
            builder.Services.AddSqliteQueries(options => options.DataSource = DataSource);
            builder.Services.AddSingleton<IEventPublisher>(new EventLog());
            builder.Services.AddSingleton<IMailSender>(Mails);
            builder.Services.AddSingleton<IPaymentGateway>(gateway);
            builder.Services.AddLogging(logging => logging.ClearProviders());
            builder.AddShopGrains();
        });
        _cluster = silo.Build();
        await _cluster.DeployAsync();
        await StartApiAsync(gateway);
    }

    /// <summary>Sends a request; nobody follows redirects or keeps cookies.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http!.SendAsync(request);

    /// <summary>Registers somebody, gives them a role if one is named, and signs in.</summary>
    public async Task<Person> EnterAsync(string? role = null)
    {
        var email = $"{FreshName.After("p")}@example.com";
        const string password = "a long pass phrase";
        using var registered = await SendAsync(Call.Post("/api/users/registrations", new { email, password, name = "Kim" }));
        Assert.True((int)registered.StatusCode == 201, await registered.Content.ReadAsStringAsync());
        var id = (await Call.ReadAsync(await SignInAsync(email, password))).User;
        if (role is not null) await Grains.GetGrain<IStaffGrain>(IStaffGrain.Key).GrantAsync(new() { User = id, Role = role });
        var (user, token) = await Call.ReadAsync(await SignInAsync(email, password));
        return new(user, email, token);
    }

    /// <summary>Takes somebody off the roster, which is not endless.</summary>
    public Task LeaveAsync(Person person) => Grains.GetGrain<IStaffGrain>(IStaffGrain.Key).LeaveAsync(person.Id);

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        if (_cluster is not null)
        {
            await _cluster.StopAllSilosAsync();
            await _cluster.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private Task<HttpResponseMessage> SignInAsync(string email, string password) =>
        SendAsync(Call.Post("/api/users/sessions", new { email, password }));

    private async Task StartApiAsync(ScriptedGateway gateway)
    {
        var builder = WebApplication.CreateSlimBuilder(
            ["--environment=Test", "--Api:RateLimits:Browse:Permits=0", "--Api:RateLimits:Checkout:Permits=0", "--Api:RateLimits:SignIn:Permits=0"]);
        builder.Logging.ClearProviders().AddProvider(Log).AddFilter("Orleans", LogLevel.None);
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(Grains);
        builder.Services.AddSingleton<IPaymentGateway>(gateway);
        builder.Services.AddSingleton<IPasswordHasher>(new CountingHasher());
        builder.Services.AddSqliteQueries(options => options.DataSource = DataSource);
        builder.Services.AddSqliteSearch(options => options.DataSource = Path.Combine(_folder.FullName, "search.db"));
        builder.Services.AddSingleton<ProductIndexer>();
        builder.Services.AddShopApi(builder.Configuration);
        _app = builder.Build();
        _app.MapShopApi();
        await _app.StartAsync();
        _http = _app.GetTestClient();
    }
}
