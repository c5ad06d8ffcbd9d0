using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ecommerce.Records.Sqlite;

/// <summary>Errors of a connection with SQLite's own words and extended code.</summary>
internal static class SqliteFault
{
    public static SqliteException Of(sqlite3 database)
    {
        var code = raw.sqlite3_extended_errcode(database);
        return new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), code & 0xff, code);
    }
}
