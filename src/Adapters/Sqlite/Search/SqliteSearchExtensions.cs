using Ecommerce.Ports.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Ecommerce.Adapters.Sqlite.Search;

/// <summary>Registers the search that a shop on SQLite has.</summary>
public static class SqliteSearchExtensions
{
    /// <summary>Adds <see cref="IProductSearch"/> and <see cref="IProductSearchIndex"/> over a file of their own.</summary>
    public static IServiceCollection AddSqliteSearch(this IServiceCollection services, Action<SqliteSearchOptions> configure)
    {
        services.AddOptions<SqliteSearchOptions>()
            .Configure(configure)
            .Validate(options => options.DataSource.Length > 0, "The search index needs the path of its file (DataSource).")
            .Validate(options => options.BusyTimeout >= TimeSpan.FromSeconds(1), "BusyTimeout of the search index is at least 1 s.")
            .ValidateOnStart();
        services.AddSingleton<SearchFile>();
        services.AddSingleton<IProductSearch, SqliteProductSearch>();
        return services.AddSingleton<IProductSearchIndex, SqliteProductSearchIndex>();
    }
}
