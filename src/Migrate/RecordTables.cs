using Ecommerce.Grains;
using Ecommerce.Records;
using Ecommerce.Records.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace Ecommerce.Migrate;

/// <summary>The tables of the record store, with the indexes that the shop's kinds of records declare.</summary>
internal static class RecordTables
{
    public static async Task CreateAsync(string connection, CancellationToken cancellationToken)
    {
        await using var provider = new ServiceCollection().AddShopRecordKinds().BuildServiceProvider();
        var kinds = new RecordKinds(provider.GetServices<RecordKind>());
        // An index on a large table takes its time.
        await using var backend = new PostgresRecordBackend(new()
        {
            ConnectionString = connection,
            CreateSchema = true,
            StatementTimeout = TimeSpan.FromHours(1),
        });
        await backend.OpenAsync(kinds.In("default"), cancellationToken);
    }
}
