using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ecommerce.Records.Postgres;

/// <summary>Registers record stores on PostgreSQL.</summary>
public static class PostgresRecordServiceCollectionExtensions
{
    /// <summary>Keeps the records of store <paramref name="name"/> in a PostgreSQL database.</summary>
    public static IServiceCollection AddPostgresRecordStore(
        this IServiceCollection services,
        string name,
        Action<PostgresRecordOptions> configure,
        Action<RecordStoreOptions>? configureStore = null)
    {
        services.AddSingleton<IValidateOptions<PostgresRecordOptions>, PostgresRecordOptionsValidator>();
        services.AddOptions<PostgresRecordOptions>(name).Configure(configure).ValidateOnStart();
        return services.AddRecordStore(
            name,
            provider => new PostgresRecordBackend(provider.GetRequiredService<IOptionsMonitor<PostgresRecordOptions>>().Get(name)),
            configureStore);
    }
}
