using Ecommerce.Adapters.Postgres.Search;
using Ecommerce.Ports.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Ecommerce.Migrate;

/// <summary>The tables of the search index. Of an older form they are dropped: the index is derived, and the shop builds it again.</summary>
internal static class SearchTables
{
    public static async Task CreateAsync(string connection, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection().AddPostgresSearch(options =>
        {
            options.ConnectionString = connection;
            options.CreateSchema = true;
            options.StatementTimeout = TimeSpan.FromMinutes(10);
        });
        await using var provider = services.BuildServiceProvider();

        // Whoever asks first has them made.
        await provider.GetRequiredService<IProductSearchIndex>().GetStateAsync(cancellationToken);
    }
}
