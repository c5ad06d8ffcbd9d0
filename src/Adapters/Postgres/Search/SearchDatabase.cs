using Microsoft.Extensions.Options;
using Npgsql;

namespace Ecommerce.Adapters.Postgres.Search;

/// <summary>The database of the index. It is looked at when it is first used: whether its tables are there and have this form.</summary>
public sealed class SearchDatabase(NpgsqlDataSource source, IOptions<PostgresSearchOptions> options)
{
    private const string What = "Search cannot be asked";

    private volatile bool _isOpen;

    /// <summary>Runs what only reads; once more where it met a connection that the server had closed.</summary>
    internal async Task<T> ReadAsync<T>(Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            try
            {
                return await RunAsync(read, cancellationToken);
            }
            catch (NpgsqlException stale) when (PostgresFailure.IsStale(stale))
            {
                return await RunAsync(read, cancellationToken);
            }
        }
        catch (NpgsqlException fault)
        {
            throw PostgresFailure.Of(fault, What);
        }
    }

    /// <summary>
    /// Runs one transaction; once more where it met a connection that the server had closed, or lost a race. Everything that is written carries a
    /// revision, so writing it twice does no harm.
    /// </summary>
    internal async Task WriteAsync(Func<NpgsqlConnection, Task> write, CancellationToken cancellationToken)
    {
        try
        {
            try
            {
                await TransactAsync(write, cancellationToken);
            }
            catch (NpgsqlException stale) when (PostgresFailure.IsStale(stale) || stale.SqlState == PostgresErrorCodes.DeadlockDetected)
            {
                await TransactAsync(write, cancellationToken);
            }
        }
        catch (NpgsqlException fault)
        {
            throw PostgresFailure.Of(fault, What);
        }
    }

    private Task<bool> TransactAsync(Func<NpgsqlConnection, Task> write, CancellationToken cancellationToken) => RunAsync(
        async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await write(connection);
            await transaction.CommitAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    private async Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> run, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        if (!_isOpen)
        {
            await SearchSchema.OpenAsync(connection, options.Value.CreateSchema, cancellationToken);
            _isOpen = true;
        }

        return await run(connection);
    }
}
