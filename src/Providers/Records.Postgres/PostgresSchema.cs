using Npgsql;

namespace Ecommerce.Records.Postgres;

/// <summary>The tables of a record store and the indexes that its kinds declare.</summary>
internal static class PostgresSchema
{
    // Any number that no other program is likely to lock.
    private const long Lock = 7_203_115_526_001;

    // Keys compare by their bytes, as every other store compares them; bodies change with each write, so pages keep room for a row's next version.
    private const string Tables = """
        create table if not exists record (
            kind text collate "C" not null,
            id text collate "C" not null,
            version bigint not null,
            due_at timestamptz,
            has_outbox boolean not null,
            body jsonb,
            primary key (kind, id)
        ) with (fillfactor = 80);
        create table if not exists record_entry (
            kind text collate "C" not null,
            id text collate "C" not null,
            key text collate "C" not null,
            body jsonb not null,
            primary key (kind, id, key)
        );
        create index if not exists record_due on record (due_at) where due_at is not null;
        """;

    /// <summary>Makes what is missing and builds an index anew whose declaration changed. Of several processes one works and the others wait.</summary>
    public static async Task CreateAsync(NpgsqlDataSource source, IReadOnlyList<RecordKind> kinds, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, $"select pg_advisory_xact_lock({Lock})", cancellationToken);
        await RunAsync(connection, Tables, cancellationToken);
        var known = await IndexesAsync(connection, cancellationToken);
        foreach (var (name, sql) in Declared(kinds))
        {
            if (known.TryGetValue(name, out var stored) && stored == sql)
                continue;
            await RunAsync(connection, $"drop index if exists \"{name}\"; {sql}; comment on index \"{name}\" is '{sql.Replace("'", "''")}'", cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Throws with all that is missing.</summary>
    public static async Task CheckAsync(NpgsqlDataSource source, IReadOnlyList<RecordKind> kinds, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var known = await IndexesAsync(connection, cancellationToken);
        var missing = new List<string>();
        if (!known.ContainsKey("record_pkey"))
            missing.Add("table record");
        if (!known.ContainsKey("record_entry_pkey"))
            missing.Add("table record_entry");
        missing.AddRange(Declared(kinds).Where(index => known.GetValueOrDefault(index.Name) != index.Sql).Select(index => $"index {index.Name}"));
        if (missing.Count > 0)
            throw new InvalidOperationException($"The database lacks, or has in another form: {string.Join(", ", missing)}. Migrate it first.");
    }

    /// <summary>The name that a kind gave to the index of this name in the database.</summary>
    public static string? IndexOf(string? name) => name?[(name.LastIndexOf(':') + 1)..];

    private static IEnumerable<(string Name, string Sql)> Declared(IReadOnlyList<RecordKind> kinds) =>
        from kind in kinds
        from index in kind.Indexes
        let name = $"record:{kind.Name}:{index.Name}"
        select (name, IndexSql(name, kind, index));

    private static string IndexSql(string name, RecordKind kind, RecordIndex index)
    {
        var members = index.Paths.Select(path => $"(body #>> '{{{path.Replace('.', ',')}}}') collate \"C\"").ToArray();
        // The id behind the members lets a list that is ordered by them go on exactly where a page ended, without sorting.
        var (unique, tail) = index.Unique ? ("unique ", "") : ("", ", id");
        return $"""
            create {unique}index "{name}" on record ({string.Join(", ", members)}{tail}) where kind = '{kind.Name}' and {members[0]} is not null
            """;
    }

    /// <summary>Indexes of the connection's schema with the statements that made them.</summary>
    private static async Task<Dictionary<string, string?>> IndexesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            select c.relname, obj_description(c.oid, 'pg_class') from pg_class c
            where c.relkind = 'i' and c.relnamespace = current_schema()::regnamespace
            """,
            connection);
        var indexes = new Dictionary<string, string?>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            indexes.Add(reader.GetString(0), await reader.IsDBNullAsync(1, cancellationToken) ? null : reader.GetString(1));
        return indexes;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
