using Npgsql;

namespace Ecommerce.Records.Postgres;

/// <summary>
/// Records in a PostgreSQL database: a batch is one round trip and one transaction, written by one connection.
/// </summary>
public sealed class PostgresRecordBackend : IRecordBackend
{
    private readonly PostgresRecordOptions _options;
    private readonly NpgsqlDataSource _readers;
    private readonly NpgsqlDataSource _writer;
    private readonly PostgresReader _reader;

    /// <summary>Connects to nothing yet.</summary>
    public PostgresRecordBackend(PostgresRecordOptions options)
    {
        _options = options;
        _readers = PostgresConnections.Readers(options);
        _writer = PostgresConnections.Writer(options);
        _reader = new(_readers);
    }

    /// <inheritdoc/>
    public Task OpenAsync(IReadOnlyList<RecordKind> kinds, CancellationToken cancellationToken) => _options.CreateSchema
        ? PostgresSchema.CreateAsync(_readers, kinds, cancellationToken)
        : PostgresSchema.CheckAsync(_readers, kinds, cancellationToken);

    /// <inheritdoc/>
    public async Task WriteAsync(IReadOnlyList<RecordWrite> batch, WriteResult[] results, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection;
        try
        {
            connection = await _writer.OpenConnectionAsync(cancellationToken);
        }
        catch (NpgsqlException fault)
        {
            // No connection, so nothing was sent.
            Array.Fill(results, new(WriteStatus.Refused, "PostgreSQL cannot be reached.", fault));
            return;
        }
        await using (connection)
        {
            await PostgresWriter.WriteAsync(connection, batch, results, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredRecord?>> ReadAsync(IReadOnlyList<RecordKey> keys, CancellationToken cancellationToken) =>
        OnceMoreAsync(() => _reader.ReadAsync(keys, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredEntry>> ReadEntriesAsync(
        RecordKey key, string prefix, string? after, int limit, CancellationToken cancellationToken) =>
        OnceMoreAsync(() => _reader.ReadEntriesAsync(key, prefix, after, limit, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueRecord>> ReadDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        OnceMoreAsync(() => _reader.ReadDueAsync(now, limit, cancellationToken));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _readers.DisposeAsync();
    }

    /// <summary>A pooled connection that the server closed meanwhile is only met when it is used; to read again does no harm.</summary>
    private static async Task<T> OnceMoreAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (NpgsqlException fault) when (fault is { InnerException: IOException } or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown })
        {
            return await read();
        }
    }
}
