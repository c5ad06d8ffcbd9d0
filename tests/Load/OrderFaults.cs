using System.Text.Json;

namespace Ecommerce.Tests.Load;

/// <summary>What is wrong with an order that was answered with 201: nothing, if it is confirmed and its total was taken once.</summary>
internal static class OrderFaults
{
    public static IEnumerable<string> Of(JsonElement order, JsonElement payment, ILookup<string, (string Kind, long Amount)>? ledger)
    {
        var id = order.GetProperty("id").GetString()!;
        if (order.GetProperty("status").GetString() is not "confirmed" and var status)
            yield return $"{id} was confirmed and is now {status}";

        var total = order.GetProperty("totals").GetProperty("total").GetProperty("amount").GetInt64();
        if (payment.GetProperty("captured").GetProperty("amount").GetInt64() is var captured && captured != total)
            yield return $"{id} costs {total}, its payment says {captured} taken";
        if (ledger is null)
            yield break;

        var done = ledger[payment.GetProperty("id").GetString()!].ToList();
        if (done.Count(operation => operation.Kind == "capture") != 1 || done.Sum(operation => operation.Kind == "capture" ? operation.Amount : 0) != total)
            yield return $"{id} costs {total}, the gateway has {string.Join(", ", done.Select(operation => $"{operation.Kind} {operation.Amount}"))}";
    }
}
