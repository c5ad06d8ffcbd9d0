using Npgsql;

namespace Ecommerce.Migrate;

/// <summary>Lets one migration of a database run at a time: others wait. A migration that dies gives the lock back with its connection.</summary>
internal sealed class MigrationLock : IAsyncDisposable
{
    // Any number that no other program is likely to lock.
    private const long Number = 7_203_115_526_100;

    private readonly NpgsqlConnection _connection;

    private MigrationLock(NpgsqlConnection connection) => _connection = connection;

    public static async Task<MigrationLock> TakeAsync(string connectionString, CancellationToken cancellationToken)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };
        var connection = new NpgsqlConnection(text.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand($"select pg_advisory_lock({Number})", connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return new(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
