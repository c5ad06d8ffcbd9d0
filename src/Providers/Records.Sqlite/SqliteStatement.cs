using System.Text;
using SQLitePCL;

namespace Ecommerce.Records.Sqlite;

/// <summary>
/// A prepared statement that binds and reads UTF-8 bytes as they are. Commands of ADO.NET would turn every body into a string and
/// back, and hide the extended error code that tells a duplicate from a broken disk.
/// </summary>
internal sealed class SqliteStatement(sqlite3 database, string sql) : IDisposable
{
    private readonly sqlite3_stmt _statement = Prepare(database, sql);

    public void Bind(int index, long value) => Check(raw.sqlite3_bind_int64(_statement, index, value));

    public void BindNull(int index) => Check(raw.sqlite3_bind_null(_statement, index));

    public void Bind(int index, ReadOnlySpan<byte> text) => Check(raw.sqlite3_bind_text(_statement, index, text));

    public void Bind(int index, string text)
    {
        Span<byte> buffer = stackalloc byte[256];
        if (text.Length == 0)
            Check(raw.sqlite3_bind_text(_statement, index, ""));
        else if (Encoding.UTF8.TryGetBytes(text, buffer, out var count))
            Bind(index, buffer[..count]);
        else
            Bind(index, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Runs to the end and returns the number of changed rows.</summary>
    public int Execute()
    {
        while (Step())
        {
            // Rows of a statement that changes something are of no interest.
        }
        Reset();
        return raw.sqlite3_changes(database);
    }

    /// <summary>Moves to the next row.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
            return code == raw.SQLITE_ROW;
        var fault = SqliteFault.Of(database);
        Reset();
        throw fault;
    }

    public void Reset() => _ = raw.sqlite3_reset(_statement);

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>The bytes of a text column, copied.</summary>
    public byte[] Utf8(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    public void Dispose() => _statement.Dispose();

    private static sqlite3_stmt Prepare(sqlite3 database, string sql)
    {
        if (raw.sqlite3_prepare_v2(database, sql, out var statement) != raw.SQLITE_OK)
            throw SqliteFault.Of(database);
        return statement;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw SqliteFault.Of(database);
    }
}
