using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ecommerce.Records.Sqlite;

/// <summary>Registers record stores on SQLite.</summary>
public static class SqliteRecordServiceCollectionExtensions
{
    /// <summary>Keeps the records of store <paramref name="name"/> in a SQLite file of their own.</summary>
    public static IServiceCollection AddSqliteRecordStore(
        this IServiceCollection services,
        string name,
        Action<SqliteRecordOptions> configure,
        Action<RecordStoreOptions>? configureStore = null)
    {
        services.AddSingleton<IValidateOptions<SqliteRecordOptions>, SqliteRecordOptionsValidator>();
        services.AddOptions<SqliteRecordOptions>(name).Configure(configure).ValidateOnStart();
        return services.AddRecordStore(
            name,
            provider => new SqliteRecordBackend(provider.GetRequiredService<IOptionsMonitor<SqliteRecordOptions>>().Get(name)),
            configureStore);
    }
}
