using Ecommerce.Adapters.Postgres;
using Ecommerce.Ports.Orders;
using Ecommerce.Records;
using Ecommerce.Tests.Cluster.Records.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>An outage is told as one, never as an empty list.</summary>
[Trait("Category", "Server"), Collection(PostgresCollection.Name)]
public sealed class PostgresOutageTests(PostgresServer server) : IAsyncLifetime
{
    private readonly PostgresQueryStore _store = new(server, options => options.StatementTimeout = TimeSpan.FromMilliseconds(300));

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task List_WhenTheServerGivesItUp_SaysThatListsAreUnavailable()
    {
        await using var other = new NpgsqlConnection(_store.ConnectionString);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var command = new NpgsqlCommand("lock table record in access exclusive mode", other))
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var fault = await Assert.ThrowsAsync<RecordUnavailableException>(ListAsync);
        Assert.Contains("time limit", fault.Message);
        Assert.IsType<PostgresException>(fault.InnerException);

        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        Assert.Empty((await ListAsync()).Items);
    }

    [Fact]
    public async Task List_WhenNobodyListens_SaysThatListsAreUnavailable()
    {
        await using var services = Services("Host=127.0.0.1;Port=1;Username=shop;Database=postgres");

        var fault = await Assert.ThrowsAsync<RecordUnavailableException>(() => services.GetRequiredService<IOrderQueries>().ListAsync(new(), CancellationToken.None));

        Assert.Contains("cannot be reached", fault.Message);
    }

    [Fact]
    public async Task List_WhenNothingWasMigrated_SaysSo()
    {
        await using var services = Services(await server.NewSchemaAsync());

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => services.GetRequiredService<IOrderQueries>().ListAsync(new(), CancellationToken.None));

        Assert.Contains("Migrate it first", fault.Message);
    }

    [Fact]
    public async Task List_WhenAPooledConnectionWasCutOff_IsReadAgain()
    {
        await ListAsync();
        await PostgresServer.ExecuteAsync(
            _store.ConnectionString, "select count(pg_terminate_backend(pid)) from pg_stat_activity where pid <> pg_backend_pid() and usename = current_user");

        Assert.Empty((await ListAsync()).Items);
    }

    [Fact]
    public async Task Connections_OfLists_CannotWrite()
    {
        await using var source = PostgresSources.OpenPrimary(new() { ConnectionString = _store.ConnectionString });
        await using var command = source.CreateCommand("delete from record");

        var fault = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, fault.SqlState);
    }

    private static ServiceProvider Services(string connectionString) =>
        new ServiceCollection().AddPostgresQueries(options => options.ConnectionString = connectionString).BuildServiceProvider();

    private Task<OrderPage> ListAsync() => _store.Orders.ListAsync(new(), CancellationToken.None);
}
