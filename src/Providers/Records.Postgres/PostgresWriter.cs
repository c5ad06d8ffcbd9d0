using Npgsql;

namespace Ecommerce.Records.Postgres;

/// <summary>Writes one batch: at most one statement that inserts and one that replaces, sent together.</summary>
internal static class PostgresWriter
{
    // A row that another transaction took, or cleared, does not come back from "done", and nothing of it is written.
    private const string Rows = """
        with w as (
            select * from unnest($1, $2, $3, $4, $5, $6) with ordinality as w (kind, id, version, due_at, has_outbox, body, n)
        ),
        done as (
        """;

    private const string Insert = """
            insert into record (kind, id, version, due_at, has_outbox, body)
            select kind, id, version, due_at, has_outbox, body from w order by kind, id
            on conflict (kind, id) do nothing
            returning kind, id
        """;

    private const string Replace = """
            update record as r set version = w.version, due_at = w.due_at, has_outbox = w.has_outbox, body = w.body
            from w
            where r.kind = w.kind and r.id = w.id and r.version = w.version - 1 and r.body is not null
            returning r.kind, r.id
        """;

    private const string Entries = """
        ),
        e as (
            select w.kind, w.id, e.key, e.body
            from unnest($7, $8, $9) as e (n, key, body)
            join w on w.n = e.n
            join done on done.kind = w.kind and done.id = w.id
        ),
        put as (
            insert into record_entry (kind, id, key, body)
            select kind, id, key, body from e where body is not null
            on conflict (kind, id, key) do update set body = excluded.body
        ),
        removed as (
            delete from record_entry as r using e where r.kind = e.kind and r.id = e.id and r.key = e.key and e.body is null
        ),
        cleared as (
            delete from record_entry as r using w join done on done.kind = w.kind and done.id = w.id
            where r.kind = w.kind and r.id = w.id and w.body is null
        )
        select w.n from w join done on done.kind = w.kind and done.id = w.id
        """;

    private const string InsertSql = $"{Rows}\n{Insert}\n{Entries}";

    private const string ReplaceSql = $"{Rows}\n{Replace}\n{Entries}";

    public static async Task WriteAsync(
        NpgsqlConnection connection, IReadOnlyList<RecordWrite> batch, WriteResult[] results, CancellationToken cancellationToken)
    {
        var inserts = Places(batch, isInsert: true);
        var replacements = Places(batch, isInsert: false);
        await using var commands = new NpgsqlBatch(connection);
        if (inserts.Count > 0)
            commands.BatchCommands.Add(new PostgresRows(batch, inserts).Command(InsertSql));
        if (replacements.Count > 0)
            commands.BatchCommands.Add(new PostgresRows(batch, replacements).Command(ReplaceSql));
        var written = new WriteResult[batch.Count];
        Array.Fill(written, new(WriteStatus.Conflict));
        try
        {
            // Costs a round trip on a new connection only.
            await commands.PrepareAsync(cancellationToken);
            // Both statements are one transaction: they end with one Sync. What they return counts once the reader came to its end.
            await using var reader = await commands.ExecuteReaderAsync(cancellationToken);
            if (inserts.Count > 0)
                await MarkAsync(reader, inserts, written, cancellationToken);
            if (replacements.Count > 0)
                await MarkAsync(reader, replacements, written, cancellationToken);
        }
        catch (PostgresException fault) when (PostgresFault.IsCertain(fault))
        {
            Refuse(fault, results);
            return;
        }
        written.CopyTo(results.AsSpan());
    }

    private static async Task MarkAsync(NpgsqlDataReader reader, List<int> places, WriteResult[] results, CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken))
            results[places[(int)reader.GetInt64(0) - 1]] = new(WriteStatus.Written);
        await reader.NextResultAsync(cancellationToken);
    }

    /// <summary>Everything was rolled back. One bad row of many is found by writing them one by one; alone, it is told what is wrong with it.</summary>
    private static void Refuse(PostgresException fault, WriteResult[] results)
    {
        if (PostgresFault.IsOfARow(fault) && results.Length > 1)
            throw new RecordBatchRefusedException(fault.MessageText, fault);
        var result = PostgresFault.DuplicateOf(fault) is { } index
            ? new WriteResult(WriteStatus.Duplicate, index, fault)
            : new WriteResult(WriteStatus.Refused, fault.MessageText, fault);
        Array.Fill(results, result);
    }

    private static List<int> Places(IReadOnlyList<RecordWrite> batch, bool isInsert) =>
        [.. Enumerable.Range(0, batch.Count).Where(i => batch[i].Version == 1 == isInsert)];
}
