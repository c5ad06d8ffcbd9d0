using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Ecommerce.Tests.Integration.Standalone.Books;

/// <summary>What a shop and its gateway have on disk, read past both: of a shop that runs as well as of one that does not.</summary>
internal sealed class ShopFiles
{
    private readonly ILookup<(string Kind, string Id), (string Key, JsonNode Body)> _entries;
    private readonly Dictionary<string, Dictionary<string, JsonNode>> _bodies;

    private ShopFiles(string folder)
    {
        _bodies = Read(folder, "shop.db", "select kind, id, body from record where body is not null", row => (Kind: row.GetString(0), Id: row.GetString(1), Body: JsonNode.Parse(row.GetString(2))!))
            .GroupBy(record => record.Kind)
            .ToDictionary(kind => kind.Key, kind => kind.ToDictionary(record => record.Id, record => record.Body));
        _entries = Read(folder, "shop.db", "select kind, id, key, body from record_entry order by kind, id, key", row => (Owner: (row.GetString(0), row.GetString(1)), Key: row.GetString(2), Body: row.GetString(3)))
            .ToLookup(entry => entry.Owner, entry => (entry.Key, JsonNode.Parse(entry.Body)!));
        Ledger = Read(
                folder, "sandbox.db", "select i.payment_id, o.kind, o.amount from operations o join intents i on i.id = o.intent",
                row => (Payment: row.GetString(0), Kind: row.GetString(1), Amount: row.GetInt64(2)))
            .ToLookup(operation => operation.Payment, operation => (operation.Kind, operation.Amount));
    }

    /// <summary>What the gateway did, by payment: <c>capture</c>, <c>refund</c>, <c>cancel</c>.</summary>
    public ILookup<string, (string Kind, long Amount)> Ledger { get; }

    public static ShopFiles Open(string folder) => new(folder);

    /// <summary>How many records of a kind there are.</summary>
    public static int Count(string folder, string kind) => Read(folder, "shop.db", $"select count(*) from record where kind = '{kind}'", row => row.GetInt32(0))[0];

    /// <summary>Bodies of all records of a kind, by id.</summary>
    public IReadOnlyDictionary<string, JsonNode> Bodies(string kind) => _bodies.GetValueOrDefault(kind) ?? [];

    /// <summary>States of all records of a kind, by id.</summary>
    public IEnumerable<(string Id, JsonNode State)> States(string kind) => Bodies(kind).Select(record => (record.Key, record.Value["state"]!));

    /// <summary>Entries of a record whose keys begin so, in the order of their keys.</summary>
    public IEnumerable<JsonNode> Entries(string kind, string id, string prefix) =>
        _entries[(kind, id)].Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(entry => entry.Body);

    private static List<T> Read<T>(string folder, string file, string query, Func<SqliteDataReader, T> read)
    {
        // Without a pool: a folder that a test removes must not stay open.
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, file), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var rows = command.ExecuteReader();
        var found = new List<T>();
        while (rows.Read()) found.Add(read(rows));
        return found;
    }
}
