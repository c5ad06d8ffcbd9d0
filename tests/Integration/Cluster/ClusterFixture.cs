using System.Globalization;
using System.Security.Cryptography;
using Ecommerce.Standalone;
using Ecommerce.Tests.Cluster.Records.Postgres;
using Ecommerce.Tests.Integration.Standalone;
using Npgsql;
using Xunit;

namespace Ecommerce.Tests.Integration.Cluster;

/// <summary>A private PostgreSQL, the sandbox, two silos and an API process, each a process of its own, which know each other by certificates; staff is signed in.</summary>
public sealed class ClusterFixture : IAsyncLifetime
{
    private readonly PostgresServer _server = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("shop-cluster-").FullName;
    private readonly Dictionary<string, string> _settings = [];
    private readonly List<Node> _silos = [];
    private SandboxProcess? _sandbox;
    private Certificates? _certificates;
    private Node? _api;
    private int _started;

    internal Client Staff { get; private set; } = null!;

    internal Uri Address { get; private set; } = null!;

    internal Uri Gateway => _sandbox!.Address;

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        _sandbox = await SandboxProcess.StartAsync(_folder);
        foreach (var (name, value) in SandboxProcess.Secrets) _settings[name] = value;
        _settings["DOTNET_ENVIRONMENT"] = _settings["ASPNETCORE_ENVIRONMENT"] = "Development";
        _settings["Cluster__Id"] = "test";
        _settings["Cluster__ServiceId"] = "shop";
        _settings["ConnectionStrings__Cluster"] = _settings["ConnectionStrings__Shop"] = await NewDatabaseAsync();
        _settings["Gateway__Address"] = Gateway.AbsoluteUri;
        _settings["Users__AccountSecret"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        _settings["Users__Tokens__KeyFile"] = Path.Combine(_folder, "token-keys.json");
        _settings["Mail__PickupFolder"] = Path.Combine(_folder, "mails");
        _settings["POD_IP"] = _settings["Api__Address"] = "127.0.0.1";
        _settings["Demo__Logins"] = "true";
        _certificates = await Certificates.MakeAsync(Path.Combine(_folder, "tls"));
        _settings["Api__RateLimits__Browse__Permits"] = _settings["Api__RateLimits__Checkout__Permits"] = "0";
        var (code, output) = await MigrateAsync(_settings["ConnectionStrings__Shop"]);
        Assert.True(code == 0, output);

        var silos = await Task.WhenAll(NewSiloAsync(), NewSiloAsync());
        _silos.AddRange(silos);
        _api = await NewApiAsync();
        Staff = new Client(Address);
        await Payments.Eventually.GetAsync(CanSignInAsync, isIn => isIn);
    }

    /// <summary>An empty database of the private server.</summary>
    internal async Task<string> NewDatabaseAsync()
    {
        var connection = new NpgsqlConnectionStringBuilder(await _server.NewSchemaAsync());
        var name = connection.SearchPath!;
        connection.SearchPath = null;
        await PostgresServer.ExecuteAsync(connection.ConnectionString, $"create database {name}");
        connection.Database = name;
        return connection.ConnectionString;
    }

    internal static Task<(int ExitCode, string Output)> MigrateAsync(string database) => Node.RunAsync("Migrate", MigrationOf(database));

    internal static Dictionary<string, string> MigrationOf(string database) =>
        new() { ["ConnectionStrings__Cluster"] = database, ["ConnectionStrings__Shop"] = database };

    /// <summary>Takes a silo out of the cluster, which the caller then ends, and puts a new one into it.</summary>
    internal async Task ReplaceSiloAsync(Func<Node, Task> end)
    {
        var silo = _silos[0];
        _silos.RemoveAt(0);
        await using (silo)
        {
            await end(silo);
        }

        _silos.Add(await NewSiloAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Staff?.Dispose();
        if (_api is not null) await _api.DisposeAsync();
        foreach (var silo in _silos) await silo.DisposeAsync();
        if (_sandbox is not null) await _sandbox.DisposeAsync();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<Node> NewSiloAsync()
    {
        var ports = LoopbackPorts.Free(3);
        var silo = Node.Start("Silo", _settings.Concat(_certificates!.Of("silo")).Concat(
        [
            new("POD_NAME", $"silo-{Interlocked.Increment(ref _started)}"), new("Silo__Port", Text(ports[0])),
            new("Silo__GatewayPort", Text(ports[1])), new("Silo__HttpPort", Text(ports[2])),
        ]));
        return await silo.ReadyAsync(new Uri($"http://127.0.0.1:{ports[2]}/"));
    }

    private async Task<Node> NewApiAsync()
    {
        var port = LoopbackPorts.Free(1)[0];
        Address = new Uri($"http://127.0.0.1:{port}/");
        return await Node.Start("ApiHost", _settings.Concat(_certificates!.Of("api")).Append(new("Api__HttpPort", Text(port)))).ReadyAsync(Address);
    }

    // The demo logins are made while the first requests are served already.
    private async Task<bool> CanSignInAsync()
    {
        var answer = await Staff.SendAsync(
            HttpMethod.Post, "/api/users/sessions", """{"email":"admin@example.com","password":"demo-admin-login"}""");
        if (answer.Code is not null || (await Staff.GetAsync("/health/ready")).Code is not null) return false;
        await Staff.SignInAsync("admin@example.com", "demo-admin-login");
        return (await Staff.GetAsync("/api/admin/orders?limit=1")).Code is null;
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
