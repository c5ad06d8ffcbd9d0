using SQLitePCL;

namespace Ecommerce.Records.Sqlite;

/// <summary>The tables of a record store and the indexes that its kinds declare.</summary>
internal static class SqliteSchema
{
    // With row ids: bodies of a kilobyte and more inside the key's tree made inserts in random key order 2.5 times dearer (measured).
    private const string Record = """
        create table if not exists record (
            kind text not null,
            id text not null,
            version integer not null,
            due_at integer,
            has_outbox integer not null,
            body text,
            primary key (kind, id)
        )
        """;

    private const string Entry = """
        create table if not exists record_entry (
            kind text not null,
            id text not null,
            key text not null,
            body text not null,
            primary key (kind, id, key)
        ) without rowid
        """;

    private const string Due = "create index if not exists record_due on record (due_at) where due_at is not null";

    public static void Create(sqlite3 database, IReadOnlyList<RecordKind> kinds)
    {
        SqliteConnections.Run(database, "begin immediate");
        SqliteConnections.Run(database, Record);
        SqliteConnections.Run(database, Entry);
        SqliteConnections.Run(database, Due);
        foreach (var kind in kinds)
            foreach (var index in kind.Indexes)
                Create(database, IndexName(kind, index), IndexSql(kind, index));
        SqliteConnections.Run(database, "commit");
    }

    /// <summary>The name that a kind gave to the unique index which SQLite reports: "UNIQUE constraint failed: index 'record:order:number'".</summary>
    public static string DuplicateOf(string message)
    {
        var last = message.LastIndexOf(':');
        return message[(last + 1)..].TrimEnd('\'');
    }

    private static string IndexName(RecordKind kind, RecordIndex index) => $"record:{kind.Name}:{index.Name}";

    private static string IndexSql(RecordKind kind, RecordIndex index)
    {
        var members = index.Paths.Select(path => $"json_extract(body, '$.{path}')").ToArray();
        // The id behind the members lets a list that is ordered by them go on exactly where a page ended, without sorting.
        var (unique, tail) = index.Unique ? ("unique ", "") : ("", ", id");
        return $"""
            create {unique}index "{IndexName(kind, index)}" on record ({string.Join(", ", members)}{tail}) where kind = '{kind.Name}' and {members[0]} is not null
            """;
    }

    /// <summary>An index whose declaration changed is built anew; one that is right already costs nothing.</summary>
    private static void Create(sqlite3 database, string name, string sql)
    {
        using var existing = new SqliteStatement(database, "select sql from sqlite_master where type = 'index' and name = ?1");
        existing.Bind(1, name);
        var stored = existing.Step() ? existing.Text(0) : null;
        existing.Reset();
        if (stored == sql)
            return;
        if (stored is not null)
            SqliteConnections.Run(database, $"drop index \"{name}\"");
        SqliteConnections.Run(database, sql);
    }
}
