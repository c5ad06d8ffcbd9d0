using Microsoft.Data.Sqlite;

namespace Ecommerce.Adapters.Sqlite.Search;

/// <summary>Short ways to run a statement with its values.</summary>
internal static class SearchCommand
{
    public static SqliteCommand Of(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    public static void Run(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Of(connection, sql, values);
        command.ExecuteNonQuery();
    }

    public static long Number(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Of(connection, sql, values);
        return command.ExecuteScalar() is long number ? number : 0;
    }
}
