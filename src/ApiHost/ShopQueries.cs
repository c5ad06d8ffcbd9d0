using Ecommerce.Adapters.Postgres;
using Ecommerce.Hosting;
using Ecommerce.Ports.Search;

namespace Ecommerce.ApiHost;

/// <summary>Where lists and search are read from.</summary>
internal static class ShopQueries
{
    public static void AddQueries(this IServiceCollection services, ClusterSettings cluster)
    {
        services.AddPostgresQueries(options => options.ConnectionString = cluster.Shop);
        services.AddSingleton<IProductSearch, SearchToCome>().AddSingleton<IProductSearchIndex, SearchToCome>();
    }
}
