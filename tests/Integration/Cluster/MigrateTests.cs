using Ecommerce.Tests.Cluster.Records.Postgres;
using Ecommerce.Tests.Integration.Payments;
using Xunit;

namespace Ecommerce.Tests.Integration.Cluster;

/// <summary>The command that brings a database up to date.</summary>
[Trait("Category", "Server")]
public sealed class MigrateTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const string Everything = "select string_agg(oid || ':' || relname || ':' || relfilenode, ',' order by oid) from pg_class where relnamespace = 'public'::regnamespace";

    [Fact]
    public async Task Migrate_WhenItIsRunAgain_ChangesNothing()
    {
        var database = await NewDatabaseAsync("again");

        var first = await ClusterFixture.MigrateAsync(database);
        var made = await PostgresServer.ExecuteAsync(database, Everything);
        var second = await ClusterFixture.MigrateAsync(database);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("0001-membership-tables.sql", first.Output, StringComparison.Ordinal);
        Assert.Contains("membership: up to date", second.Output, StringComparison.Ordinal);
        Assert.Contains(":orleansmembershiptable:", (string)made!, StringComparison.Ordinal);
        Assert.Contains(":record:", (string)made!, StringComparison.Ordinal);
        Assert.Equal(made, await PostgresServer.ExecuteAsync(database, Everything));
    }

    [Fact]
    public async Task Migrate_WhenTwoRunAtOnce_WorkOneAfterTheOther()
    {
        var database = await NewDatabaseAsync("at_once");
        await using var holder = Npgsql.NpgsqlDataSource.Create(database);
        await using var connection = await holder.OpenConnectionAsync();
        await ExecuteAsync("select pg_advisory_lock(7203115526100)");
        await using var one = Node.Start("Migrate", ClusterFixture.MigrationOf(database));
        await using var other = Node.Start("Migrate", ClusterFixture.MigrationOf(database));
        await Eventually.GetAsync(
            () => PostgresServer.ExecuteAsync(database, "select count(*) from pg_locks where locktype = 'advisory' and not granted"), waiting => (long)waiting! == 2);

        Assert.Null(await PostgresServer.ExecuteAsync(database, Everything) as string);
        await ExecuteAsync("select pg_advisory_unlock(7203115526100)");

        Assert.Equal((0, 0), (await one.EndAsync(), await other.EndAsync()));
        string[] outputs = [one.Output, other.Output];
        Assert.Single(outputs, output => output.Contains("0002-membership-queries.sql", StringComparison.Ordinal));
        Assert.Single(outputs, output => output.Contains("membership: up to date", StringComparison.Ordinal));

        async Task ExecuteAsync(string sql)
        {
            await using var command = new Npgsql.NpgsqlCommand(sql, connection);
            await command.ExecuteScalarAsync();
        }
    }

    private async Task<string> NewDatabaseAsync(string name)
    {
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(await server.NewSchemaAsync()) { SearchPath = null };
        await PostgresServer.ExecuteAsync(connection.ConnectionString, $"create database migrate_{name}_{Environment.ProcessId}");
        connection.Database = $"migrate_{name}_{Environment.ProcessId}";
        return connection.ConnectionString;
    }
}
