using System.Diagnostics;
using Npgsql;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records.Postgres;

/// <summary>
/// A PostgreSQL of these tests' own, from Debian's package, in a folder and on a socket of its own; or the one that POSTGRES_URL (Npgsql's
/// connection string) names. A fault of the set-up fails the tests: none is left out.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("postgres-");
    private Process? _server;
    private string _connection = Environment.GetEnvironmentVariable("POSTGRES_URL") ?? "";
    private int _schemas;

    public async ValueTask InitializeAsync()
    {
        if (_connection.Length > 0)
            return;
        await OwnFolderAsync();
        await RunAsync([.. AsNobody, Program("initdb"), "-D", Data, "-U", "shop", "-A", "trust", "-E", "UTF8", "--no-sync"]);
        await StartAsync();
    }

    /// <summary>A server of its own, also where POSTGRES_URL names one.</summary>
    public static PostgresServer Private() => new() { _connection = "" };

    /// <summary>A hot standby of this server, which <see cref="Private"/> made. Only its <see cref="Host"/> is new in a connection string.</summary>
    public async Task<PostgresServer> StartStandbyAsync()
    {
        var standby = Private();
        await standby.OwnFolderAsync();
        await RunAsync([.. AsNobody, Program("pg_basebackup"), "-h", Host, "-U", "shop", "-D", standby.Data, "-R", "-c", "fast", "--no-sync"]);
        await standby.StartAsync();
        return standby;
    }

    /// <summary>Where its socket is.</summary>
    public string Host => _folder.FullName;

    private string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>A connection string whose tables no other test sees.</summary>
    public async Task<string> NewSchemaAsync()
    {
        var name = $"t{Environment.ProcessId}_{Interlocked.Increment(ref _schemas)}";
        await ExecuteAsync(_connection, $"create schema {name}");
        return new NpgsqlConnectionStringBuilder(_connection) { SearchPath = name, Pooling = true }.ConnectionString;
    }

    public static async Task<object?> ExecuteAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false })
        {
            // It makes its children end first; a killed parent would leave them.
            await RunAsync("kill", "-QUIT", File.ReadLines(Path.Combine(Data, "postmaster.pid")).First());
            await _server.WaitForExitAsync();
        }
        _server?.Dispose();
        _folder.Delete(recursive: true);
    }

    // PostgreSQL refuses to run as root.
    private async Task OwnFolderAsync()
    {
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "nobody:nogroup", _folder.FullName);
    }

    private async Task StartAsync()
    {
        _server = Start([.. AsNobody, Program("postgres"), "-D", Data, "-k", Host, "-c", "listen_addresses=", "-c", "max_connections=200"]);
        _connection = $"Host={Host};Username=shop;Database=postgres";
        await Eventually.IsTrueAsync(IsUpAsync, "PostgreSQL answers");
    }

    private static string Program(string name)
    {
        var programs = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(Directory.Exists).Order().LastOrDefault()
            : null;
        Assert.True(programs is not null, "PostgreSQL is missing; install it: sudo apt-get install -y postgresql");
        return Path.Combine(programs, name);
    }

    private static string[] AsNobody =>
        Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] : [];

    private async Task<bool> IsUpAsync()
    {
        Assert.True(_server is { HasExited: false }, "PostgreSQL ended while it started.");
        try
        {
            await ExecuteAsync(_connection, "select 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task RunAsync(params string[] command)
    {
        using var process = Start(command);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)} failed: {process.ExitCode}");
    }

    private static Process Start(string[] command) => Process.Start(
        new ProcessStartInfo("bash", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "bash", .. command]) { WorkingDirectory = "/" })!;
}
