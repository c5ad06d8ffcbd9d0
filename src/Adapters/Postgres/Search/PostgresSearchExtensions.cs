using Ecommerce.Ports.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Ecommerce.Adapters.Postgres.Search;

/// <summary>Registers search in PostgreSQL.</summary>
public static class PostgresSearchExtensions
{
    /// <summary>Adds <see cref="IProductSearch"/> and <see cref="IProductSearchIndex"/> over tables of their own. The pool of connections belongs to the container.</summary>
    public static IServiceCollection AddPostgresSearch(this IServiceCollection services, Action<PostgresSearchOptions> configure)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PostgresSearchOptions>, PostgresSearchOptionsValidator>());
        services.AddOptions<PostgresSearchOptions>().Configure(configure).ValidateOnStart();
        services.TryAddKeyedSingleton(
            PostgresSources.Search, (provider, _) => PostgresSources.OpenSearch(provider.GetRequiredService<IOptions<PostgresSearchOptions>>().Value));
        services.AddSingleton(provider => new SearchDatabase(
            provider.GetRequiredKeyedService<NpgsqlDataSource>(PostgresSources.Search), provider.GetRequiredService<IOptions<PostgresSearchOptions>>()));
        services.AddSingleton<IProductSearch, PostgresProductSearch>();
        return services.AddSingleton<IProductSearchIndex, PostgresProductSearchIndex>();
    }
}
