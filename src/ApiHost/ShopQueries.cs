using Ecommerce.Adapters.Postgres;
using Ecommerce.Adapters.Postgres.Search;
using Ecommerce.Api.Payments;
using Ecommerce.Api.Search;
using Ecommerce.Hosting;

namespace Ecommerce.ApiHost;

/// <summary>Where lists and search are read from, and what one API process at a time does for all.</summary>
internal static class ShopQueries
{
    public static void AddQueries(this IServiceCollection services, ClusterSettings cluster)
    {
        services.AddPostgresQueries(options => (options.ConnectionString, options.ReplicaConnectionString) = (cluster.Shop, cluster.ShopReplica));
        services.AddPostgresSearch(options => options.ConnectionString = cluster.Shop);
        services.AddSingleton(cluster).AddSingleton<SearchUpkeep>().AddHostedService<SearchTurn>();
        services.AddSingleton<NightlyReconciliation>().AddHostedService<ReconciliationTurn>();
    }
}
