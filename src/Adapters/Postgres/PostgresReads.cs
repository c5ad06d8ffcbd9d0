using Microsoft.Extensions.Options;
using Npgsql;

namespace Ecommerce.Adapters.Postgres;

/// <summary>
/// Reads lists of a record store. What a buyer sees of her own comes from the primary: an order that was just placed is in her list. Lists of
/// staff may come from a standby that is hardly behind.
/// </summary>
public sealed class PostgresReads(NpgsqlDataSource primary, NpgsqlDataSource? replica, IOptions<PostgresQueryOptions> options, TimeProvider clock)
{
    // A standby that failed is left alone for this long, rather than have everybody wait for its connections.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private const string What = "The lists cannot be read";

    // Null on a primary, and until a standby has replayed anything. It is when the last thing replayed was committed, so the standby has all from before. It
    // says nothing else: that all which was received was replayed is also true of a standby that is cut off.
    private const string Lag = "select extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::float8";

    private long _restsUntil;

    /// <summary>The rows of these statements, one after the other, in one round trip to the primary.</summary>
    internal async Task<List<T>> FromPrimaryAsync<T>(
        IEnumerable<PostgresQuery> queries, Func<NpgsqlDataReader, T> row, CancellationToken cancellationToken)
    {
        var asked = queries.Where(query => !query.FindsNothing).ToList();
        if (asked.Count == 0) return [];
        try
        {
            try
            {
                return await RowsAsync(primary, asked, row, cancellationToken);
            }
            catch (NpgsqlException stale) when (PostgresFailure.IsStale(stale))
            {
                return await RowsAsync(primary, asked, row, cancellationToken);
            }
        }
        catch (NpgsqlException fault)
        {
            throw PostgresFailure.Of(fault, What);
        }
    }

    /// <summary>The same from the standby, when there is one that is near enough.</summary>
    internal async Task<List<T>> ForStaffAsync<T>(
        IReadOnlyList<PostgresQuery> queries, Func<NpgsqlDataReader, T> row, CancellationToken cancellationToken)
    {
        if (replica is not null && clock.GetUtcNow().UtcTicks >= Volatile.Read(ref _restsUntil) && queries.Any(query => !query.FindsNothing))
        {
            try
            {
                var (lag, rows) = await FromReplicaAsync(replica, queries.Where(query => !query.FindsNothing), row, cancellationToken);
                if (lag is { } behind && behind <= options.Value.MaxReplicaLag.TotalSeconds) return rows;
            }
            catch (NpgsqlException)
            {
                // The primary knows everything that the standby would have said.
                Volatile.Write(ref _restsUntil, (clock.GetUtcNow() + Rest).UtcTicks);
            }
        }

        return await FromPrimaryAsync(queries, row, cancellationToken);
    }

    private async Task<List<T>> RowsAsync<T>(
        NpgsqlDataSource source, List<PostgresQuery> queries, Func<NpgsqlDataReader, T> row, CancellationToken cancellationToken)
    {
        await using var batch = Batch(source);
        foreach (var query in queries) batch.BatchCommands.Add(query.Command());
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await RowsAsync(reader, row, cancellationToken);
    }

    // The lag comes first: what is read after it is not older.
    private async Task<(double? Lag, List<T> Rows)> FromReplicaAsync<T>(
        NpgsqlDataSource source, IEnumerable<PostgresQuery> queries, Func<NpgsqlDataReader, T> row, CancellationToken cancellationToken)
    {
        await using var batch = Batch(source);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Lag));
        foreach (var query in queries) batch.BatchCommands.Add(query.Command());
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        double? lag = await reader.IsDBNullAsync(0, cancellationToken) ? null : reader.GetDouble(0);
        await reader.NextResultAsync(cancellationToken);
        return (lag, await RowsAsync(reader, row, cancellationToken));
    }

    // Above the server's own limit, whose answer says more. It is for a server that does not answer at all.
    private NpgsqlBatch Batch(NpgsqlDataSource source)
    {
        var batch = source.CreateBatch();
        batch.Timeout = (int)Math.Ceiling(options.Value.StatementTimeout.TotalSeconds) + 2;
        return batch;
    }

    private static async Task<List<T>> RowsAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> row, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        do
        {
            while (await reader.ReadAsync(cancellationToken)) rows.Add(row(reader));
        }
        while (await reader.NextResultAsync(cancellationToken));
        return rows;
    }
}
