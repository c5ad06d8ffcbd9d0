using Ecommerce.Ports.Carts;
using Ecommerce.Ports.Catalog;
using Ecommerce.Ports.Orders;
using Ecommerce.Ports.Promotions;
using Ecommerce.Ports.Search;
using Ecommerce.Ports.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Ecommerce.Adapters.Sqlite;

/// <summary>Registers lists that are read from a SQLite record store.</summary>
public static class SqliteQueryExtensions
{
    /// <summary>Adds <see cref="IProductQueries"/>, <see cref="IStockLevels"/>, <see cref="IPromotionQueries"/>, <see cref="IAuditQueries"/>, <see cref="ICartQueries"/> and <see cref="IOrderQueries"/> over the file of a record store.</summary>
    public static IServiceCollection AddSqliteQueries(this IServiceCollection services, Action<SqliteQueryOptions> configure)
    {
        services.AddOptions<SqliteQueryOptions>()
            .Configure(configure)
            .Validate(options => options.DataSource.Length > 0, "The lists need the path of the record store's file (DataSource).")
            .Validate(options => options.BusyTimeout >= TimeSpan.FromSeconds(1), "BusyTimeout of the lists is at least 1 s.")
            .ValidateOnStart();
        services.AddSingleton<SqliteReads>();
        services.AddSingleton<IProductQueries, SqliteProductQueries>();
        services.AddSingleton<IStockLevels, SqliteStockLevels>();
        services.AddSingleton<IPromotionQueries, SqlitePromotionQueries>();
        services.AddSingleton<IAuditQueries, SqliteAuditQueries>();
        services.AddSingleton<ICartQueries, SqliteCartQueries>();
        return services.AddSingleton<IOrderQueries, SqliteOrderQueries>();
    }
}
