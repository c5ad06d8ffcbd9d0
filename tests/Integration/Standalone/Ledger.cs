using System.Text.Json.Nodes;

namespace Ecommerce.Tests.Integration.Standalone;

/// <summary>The gateway's own books, read past the shop.</summary>
internal static class Ledger
{
    /// <summary>Amounts by payment and kind (<c>capture</c>, <c>refund</c>, …), one number per operation.</summary>
    public static async Task<ILookup<string, (string Kind, long Amount)>> ReadAsync(Uri gateway)
    {
        using var http = new HttpClient { BaseAddress = gateway };
        var ledger = JsonNode.Parse(await http.GetStringAsync("_ledger"))!;
        return ledger["data"]!.AsArray()
            .SelectMany(entry => entry!["operations"]!.AsArray().Select(operation => (
                Payment: (string)entry["payment_intent"]!["metadata"]!["payment_id"]!,
                Operation: (Kind: (string)operation!["kind"]!, Amount: (long)operation["amount"]!))))
            .ToLookup(row => row.Payment, row => row.Operation);
    }

    /// <summary>What was taken from the buyer and not given back.</summary>
    public static long Taken(this IEnumerable<(string Kind, long Amount)> operations) =>
        operations.Sum(operation => operation.Kind switch { "capture" => operation.Amount, "refund" => -operation.Amount, _ => 0 });
}
