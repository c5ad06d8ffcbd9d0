using System.Text.Json;

namespace Ecommerce.Tests.Load;

/// <summary>The payment sandbox's own books, read past the shop.</summary>
internal static class GatewayLedger
{
    /// <summary>Operations that were done, by payment.</summary>
    public static async Task<ILookup<string, (string Kind, long Amount)>> ReadAsync(Uri gateway)
    {
        using var http = new HttpClient { BaseAddress = gateway };
        var ledger = JsonElement.Parse(await http.GetByteArrayAsync("_ledger"));
        return ledger.GetProperty("data").EnumerateArray()
            .SelectMany(entry => entry.GetProperty("operations").EnumerateArray().Select(operation => (
                Payment: entry.GetProperty("payment_intent").GetProperty("metadata").GetProperty("payment_id").GetString()!,
                Operation: (operation.GetProperty("kind").GetString()!, operation.GetProperty("amount").GetInt64()))))
            .ToLookup(row => row.Payment, row => row.Operation);
    }
}
