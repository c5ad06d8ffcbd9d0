using Npgsql;

namespace Ecommerce.Records.Postgres;

/// <summary>Reads from the primary.</summary>
internal sealed class PostgresReader(NpgsqlDataSource source)
{
    // The last code point: no key with the prefix sorts behind it.
    private const string Last = "\U0010FFFF";

    public async Task<IReadOnlyList<StoredRecord?>> ReadAsync(IReadOnlyList<RecordKey> keys, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("""
            select k.n, r.version, r.due_at, r.has_outbox, r.body
            from unnest($1, $2) with ordinality as k (kind, id, n)
            join record as r on r.kind = k.kind and r.id = k.id
            """);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. keys.Select(key => key.Kind)] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. keys.Select(key => key.Id)] });
        var records = new StoredRecord?[keys.Count];
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var place = (int)reader.GetInt64(0) - 1;
            DateTimeOffset? due = reader.IsDBNull(2) ? null : reader.GetFieldValue<DateTimeOffset>(2);
            // Not "? null : bytes": that null would become an empty body.
            var body = reader.IsDBNull(4) ? default(ReadOnlyMemory<byte>?) : reader.GetFieldValue<byte[]>(4);
            records[place] = new(keys[place], reader.GetInt64(1), body, due, reader.GetBoolean(3));
        }
        return records;
    }

    public async Task<IReadOnlyList<StoredEntry>> ReadEntriesAsync(
        RecordKey key, string prefix, string? after, int limit, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("""
            select key, body from record_entry
            where kind = $1 and id = $2 and key > $3 and key >= $4 and key < $5 order by key limit $6
            """);
        foreach (var text in (string[])[key.Kind, key.Id, after ?? "", prefix, prefix + Last])
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = text });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        var entries = new List<StoredEntry>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            entries.Add(new(reader.GetString(0), reader.GetFieldValue<byte[]>(1)));
        return entries;
    }

    public async Task<IReadOnlyList<DueRecord>> ReadDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("select kind, id, due_at from record where due_at <= $1 order by due_at limit $2");
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now.ToUniversalTime() });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        var due = new List<DueRecord>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            due.Add(new(new(reader.GetString(0), reader.GetString(1)), reader.GetFieldValue<DateTimeOffset>(2)));
        return due;
    }
}
