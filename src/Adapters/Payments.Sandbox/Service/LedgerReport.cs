using System.Text.Json;
using Ecommerce.Adapters.Payments.Sandbox.Ledger;
using Microsoft.AspNetCore.Http;

namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>The whole ledger for those who check the books: every intent with its operations and the keys they came under.</summary>
internal static class LedgerReport
{
    private const int FlushAt = 32 * 1024;

    /// <summary>Streams a committed snapshot in the order of the ids, from after an id on, so many intents at most.</summary>
    public static async Task WriteAsync(HttpContext http, string path, string after, int limit)
    {
        http.Response.ContentType = "application/json";
        using var connection = LedgerSchema.OpenForReading(path);
        using var transaction = connection.BeginTransaction(deferred: true);
        using var intents = new Statement(connection, "SELECT id, key, body FROM intents WHERE id > $0 ORDER BY id LIMIT $1", 2);
        using var operations = new Statement(connection, "SELECT kind, id, amount, key, created FROM operations WHERE intent = $0 ORDER BY n", 1);
        using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("object"u8, "list"u8);
        json.WriteStartArray("data"u8);
        var written = 0;
        using var row = intents.Read(after, limit == int.MaxValue ? limit : limit + 1);
        var more = row.Read();
        for (; more && written < limit; more = row.Read(), written++)
        {
            json.WriteStartObject();
            json.WriteString("key"u8, row.IsDBNull(1) ? null : row.GetString(1));
            json.WritePropertyName("payment_intent"u8);
            json.WriteRawValue(row.GetFieldValue<byte[]>(2));
            WriteOperations(json, operations, row.GetString(0));
            json.WriteEndObject();
            if (json.BytesPending < FlushAt) continue;
            await json.FlushAsync(http.RequestAborted);
        }
        json.WriteEndArray();
        json.WriteBoolean("has_more"u8, more);
        json.WriteEndObject();
        await json.FlushAsync(http.RequestAborted);
    }

    private static void WriteOperations(Utf8JsonWriter json, Statement operations, string intent)
    {
        var all = new List<(string Kind, string? Id, long Amount, string? Key, long Created)>();
        using (var row = operations.Read(intent))
        {
            while (row.Read())
            {
                all.Add((row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt64(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetInt64(4)));
            }
        }
        foreach (var (kind, member) in (ReadOnlySpan<(string, string)>)[("capture", "captures"), ("refund", "refunds"), ("cancel", "cancellations")])
        {
            json.WriteStartArray(member);
            foreach (var operation in all.Where(operation => operation.Kind == kind))
            {
                json.WriteStartObject();
                if (operation.Id is not null) json.WriteString("id"u8, operation.Id);
                json.WriteNumber("amount"u8, operation.Amount);
                json.WriteString("key"u8, operation.Key);
                json.WriteNumber("created"u8, operation.Created);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
    }
}
