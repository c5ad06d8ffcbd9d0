using System.Text.Json;
using Ecommerce.Adapters.Payments.Sandbox.Ledger;
using Microsoft.AspNetCore.Http;

namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>The whole ledger for those who check the books: every intent with its operations and the keys they came under.</summary>
internal static class LedgerReport
{
    private const int FlushAt = 32 * 1024;

    /// <summary>Streams a committed snapshot in the order of the ids, from after an id on, so many intents at most.</summary>
    public static async Task WriteAsync(HttpContext http, GatewayEngine engine, string after, int limit)
    {
        http.Response.ContentType = "application/json";
        using var connection = LedgerSchema.OpenForReading(engine.Options.LedgerPath);
        using var transaction = connection.BeginTransaction(deferred: true);
        using var intents = new Statement(connection, "SELECT id, key, body FROM intents WHERE id > $0 ORDER BY id LIMIT $1", 2);
        using var operations = new Statement(
            connection, "SELECT kind, id, amount, key, created FROM operations WHERE intent = $0 ORDER BY n", 1);
        using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("object"u8, "list"u8);
        json.WriteStartArray("under_way"u8);
        foreach (var key in engine.UnderWay.Keys) json.WriteStringValue(key);
        json.WriteEndArray();
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
        json.WriteStartArray("operations"u8);
        using var row = operations.Read(intent);
        while (row.Read())
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, row.GetString(0));
            if (!row.IsDBNull(1)) json.WriteString("id"u8, row.GetString(1));
            json.WriteNumber("amount"u8, row.GetInt64(2));
            json.WriteString("key"u8, row.IsDBNull(3) ? null : row.GetString(3));
            json.WriteNumber("created"u8, row.GetInt64(4));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
