using Ecommerce.Contracts.Users;
using Ecommerce.Records;
using Ecommerce.Tests.Cluster.Records;
using Ecommerce.Tests.Cluster.Records.Postgres;
using Npgsql;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>Lists with a real standby: who is answered by which server.</summary>
[Trait("Category", "Server")]
public sealed class PostgresReplicaTests : IAsyncLifetime
{
    private static readonly UserId Ann = UserId.From("usr_ann");

    private readonly PostgresServer _primary = PostgresServer.Private();
    private readonly List<PostgresQueryStore> _stores = [];
    private PostgresServer? _standby;

    public async ValueTask InitializeAsync()
    {
        await _primary.InitializeAsync();
        _standby = await _primary.StartStandbyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores) await store.DisposeAsync();
        if (_standby is not null) await _standby.DisposeAsync();
        await _primary.DisposeAsync();
    }

    [Fact]
    public async Task Lists_WhenTheStandbyIsBehind_AreOldForStaffWithinTheLimitAndNeverForABuyer()
    {
        var patient = await OpenAsync(_standby!.Host, maxLag: TimeSpan.FromHours(1));
        await PlaceAsync(patient, "ord_1");
        await Eventually.IsTrueAsync(async () => await StaffAsync(patient) is ["ord_1"], "the standby has the order");
        await PostgresServer.ExecuteAsync(Standby(patient), "select pg_wal_replay_pause()");
        await Eventually.IsTrueAsync(
            async () => "paused".Equals(await PostgresServer.ExecuteAsync(Standby(patient), "select pg_get_wal_replay_pause_state()")), "the standby waits");

        await PlaceAsync(patient, "ord_2");

        Assert.Equal(["ord_1"], await StaffAsync(patient));
        Assert.Equal(["ord_2", "ord_1"], await BuyerAsync(patient));
        var strict = await OpenAsync(_standby.Host, maxLag: TimeSpan.FromTicks(1), of: patient);
        Assert.Equal(["ord_2", "ord_1"], await StaffAsync(strict));
    }

    [Fact]
    public async Task Lists_WhenTheStandbyIsGone_ComeFromThePrimary()
    {
        var store = await OpenAsync(_standby!.Host, maxLag: TimeSpan.FromHours(1));
        await PlaceAsync(store, "ord_1");
        await Eventually.IsTrueAsync(async () => await StaffAsync(store) is ["ord_1"], "the standby has the order");
        await _standby.DisposeAsync();
        _standby = null;

        await PlaceAsync(store, "ord_2");

        Assert.Equal(["ord_2", "ord_1"], await StaffAsync(store));
        Assert.Equal(["ord_2", "ord_1"], await StaffAsync(store));
    }

    [Fact]
    public async Task Lists_WhenTheStandbyIsAPrimaryItself_ComeFromThePrimary()
    {
        var store = await OpenAsync(_primary.Host, maxLag: TimeSpan.FromHours(1));
        await PlaceAsync(store, "ord_1");

        Assert.Equal(["ord_1"], await StaffAsync(store));
    }

    private string Standby(PostgresQueryStore store) => new NpgsqlConnectionStringBuilder(store.ConnectionString) { Host = _standby!.Host }.ConnectionString;

    private async Task<PostgresQueryStore> OpenAsync(string replica, TimeSpan maxLag, PostgresQueryStore? of = null)
    {
        var store = new PostgresQueryStore(
            _primary,
            options =>
            {
                if (of is not null) options.ConnectionString = of.ConnectionString;
                options.ReplicaConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString) { Host = replica }.ConnectionString;
                options.MaxReplicaLag = maxLag;
            });
        _stores.Add(store);
        await store.InitializeAsync();
        return store;
    }

    private static async Task PlaceAsync(PostgresQueryStore store, string id)
    {
        var state = $$"""
            {
              "user": "usr_ann", "placedAt": "2026-03-01T12:00:00+00:00", "status": "pending", "paymentStatus": "captured", "fulfilmentStatus": "unfulfilled",
              "quote": { "total": { "amount": 1000, "currency": "KRW" }, "lines": [] }
            }
            """;
        Assert.Equal(WriteStatus.Written, await store.WriteAsync("order", id, state));
    }

    private static async Task<string[]> StaffAsync(PostgresQueryStore store) =>
        [.. (await store.Orders.ListAsync(new(), CancellationToken.None)).Items.Select(order => order.Id.Value)];

    private static async Task<string[]> BuyerAsync(PostgresQueryStore store) =>
        [.. (await store.Orders.ListAsync(new() { User = Ann }, CancellationToken.None)).Items.Select(order => order.Id.Value)];
}
