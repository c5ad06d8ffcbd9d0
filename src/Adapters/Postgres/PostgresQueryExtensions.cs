using Ecommerce.Ports.Carts;
using Ecommerce.Ports.Catalog;
using Ecommerce.Ports.Orders;
using Ecommerce.Ports.Promotions;
using Ecommerce.Ports.Search;
using Ecommerce.Ports.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Ecommerce.Adapters.Postgres;

/// <summary>Registers lists that are read from a PostgreSQL record store.</summary>
public static class PostgresQueryExtensions
{
    /// <summary>
    /// Adds <see cref="IProductQueries"/>, <see cref="IStockLevels"/>, <see cref="IPromotionQueries"/>, <see cref="IAuditQueries"/>,
    /// <see cref="ICartQueries"/> and <see cref="IOrderQueries"/> over the database of a record store. The pools of connections belong to the container.
    /// </summary>
    public static IServiceCollection AddPostgresQueries(this IServiceCollection services, Action<PostgresQueryOptions> configure)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PostgresQueryOptions>, PostgresQueryOptionsValidator>());
        services.AddOptions<PostgresQueryOptions>().Configure(configure).ValidateOnStart();
        services.TryAddKeyedSingleton(PostgresSources.Primary, (provider, _) => PostgresSources.OpenPrimary(OptionsOf(provider).Value));
        services.TryAddKeyedSingleton(PostgresSources.Replica, (provider, _) => PostgresSources.OpenReplica(OptionsOf(provider).Value));
        services.AddSingleton(provider => new PostgresReads(
            provider.GetRequiredKeyedService<NpgsqlDataSource>(PostgresSources.Primary),
            OptionsOf(provider).Value.ReplicaConnectionString is null ? null : provider.GetRequiredKeyedService<NpgsqlDataSource>(PostgresSources.Replica),
            OptionsOf(provider),
            provider.GetService<TimeProvider>() ?? TimeProvider.System));
        services.AddSingleton<IProductQueries, PostgresProductQueries>();
        services.AddSingleton<IStockLevels, PostgresStockLevels>();
        services.AddSingleton<IPromotionQueries, PostgresPromotionQueries>();
        services.AddSingleton<IAuditQueries, PostgresAuditQueries>();
        services.AddSingleton<ICartQueries, PostgresCartQueries>();
        return services.AddSingleton<IOrderQueries, PostgresOrderQueries>();
    }

    private static IOptions<PostgresQueryOptions> OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<PostgresQueryOptions>>();
}
