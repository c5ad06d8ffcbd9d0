using System.Text.Json.Nodes;

namespace Ecommerce.Tests.Integration.Standalone.Books;

/// <summary>
/// By the gateway's books: each order that counts as paid was paid once and in full, none of the others was, and no more was given back than taken. An order of
/// which a person must look at the payment is the only one that may differ.
/// </summary>
internal static class MoneyFaults
{
    public static IEnumerable<string> Of(ShopFiles files)
    {
        var orders = files.States("order").ToDictionary(order => OrderFacts.PaymentOf(order.Id), order => order.State);
        foreach (var row in files.Ledger.Where(row => !orders.ContainsKey(row.Key))) yield return $"the gateway has {row.Count()} operations of {row.Key}, which the shop does not know";
        foreach (var (payment, order) in orders)
        {
            foreach (var fault in OfOrder(payment, order, [.. files.Ledger[payment]])) yield return fault;
        }

        foreach (var (payment, state) in files.States("payment"))
        {
            var open = state.Items("operations").Count(operation => (string?)operation["status"] is not ("succeeded" or "declined"));
            if (open > 0) yield return $"{payment} has {open} operations that are not settled";
        }
    }

    private static IEnumerable<string> OfOrder(string payment, JsonNode order, List<(string Kind, long Amount)> ledger)
    {
        if (order["needsAttention"] is not null) yield break;
        var (total, taken, given) = (order["quote"]!.Amount("total"), Sum(ledger, "capture"), Sum(ledger, "refund"));
        var captures = ledger.Count(done => done.Kind == "capture");
        var isConfirmed = order.Status() == "confirmed";
        if (isConfirmed && (captures != 1 || taken != total)) yield return $"{payment} is confirmed over {total}, the gateway took {taken} in {captures} captures";
        if (!isConfirmed && taken != given) yield return $"{payment} is {order.Status()}, and the gateway keeps {taken - given}";
        if (given > taken) yield return $"{payment}: {given} was given back of {taken}";
        var known = order.Items("refunds").Where(refund => (string?)refund["status"] == "succeeded").Sum(refund => refund.Amount("amount"));
        if (isConfirmed && known != given) yield return $"{payment}: the order knows of {known} given back, the gateway of {given}";
        var expected = given == 0 ? "captured" : given == taken ? "refunded" : "partiallyRefunded";
        if (isConfirmed && (string?)order["paymentStatus"] != expected) yield return $"{payment} says {order["paymentStatus"]}, by the gateway it is {expected}";
    }

    private static long Sum(List<(string Kind, long Amount)> ledger, string kind) => ledger.Where(done => done.Kind == kind).Sum(done => done.Amount);
}
