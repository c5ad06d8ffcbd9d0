using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Ecommerce.Adapters.Sqlite;

/// <summary>
/// Read-only connections to a record store's file, pooled. They are not the store's own: in WAL mode a long list neither waits for a commit
/// nor holds one up.
/// </summary>
public sealed class SqliteReads(IOptions<SqliteQueryOptions> options) : IDisposable
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = options.Value.DataSource,
        Mode = SqliteOpenMode.ReadOnly,
        DefaultTimeout = Math.Max(1, (int)options.Value.BusyTimeout.TotalSeconds),
    }.ConnectionString;

    /// <summary>A member of a record's body, spelled exactly as the store's indexes spell it, or SQLite would not use them.</summary>
    public static string Member(string path) => $"json_extract(body, '$.{path}')";

    /// <summary>An open connection; disposing it gives it back.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes what the pool still holds, so that the file can be moved or removed.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
