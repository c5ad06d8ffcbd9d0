using System.Text.Json.Nodes;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Tests.Cluster.Faults.Checks;

/// <summary>
/// I4: at most one charge stands. I5: the gateway's ledger, the payments' records and the orders' refunds say the same, and no more is given back
/// than was taken. I6: money is taken for confirmed orders and for no others. I14: and it is the amount that was quoted.
/// </summary>
public static class Money
{
    public static IEnumerable<string> Violations(ShopFacts facts)
    {
        var orders = facts.StatesOf("order").ToDictionary(order => order.Id, order => order.State);
        var payments = facts.StatesOf("payment").ToDictionary(payment => (string)payment.State["order"]!, payment => payment.State);
        foreach (var ledger in facts.Ledger.Where(done => done.Status == PaymentOperationStatus.Succeeded).GroupBy(done => done.Payment.Order.Value))
        {
            if (!orders.TryGetValue(ledger.Key, out var order))
            {
                yield return $"I6: {ledger.Count()} operations were done for an order {ledger.Key} that is not there";
                continue;
            }

            foreach (var violation in OfOrder(ledger.Key, order, [.. ledger])) yield return violation;
            foreach (var violation in OfRecord(ledger.Key, payments.GetValueOrDefault(ledger.Key), [.. ledger])) yield return violation;
        }

        foreach (var (id, order) in orders.Where(order => (string?)order.Value["status"] == "confirmed"))
        {
            var isCharged = facts.Ledger.Any(done =>
                done.Payment.Order.Value == id && done is { Kind: PaymentOperationKind.Capture, Status: PaymentOperationStatus.Succeeded });
            if (!isCharged) yield return $"I6: order {id} is confirmed and not paid ({order["paymentStatus"]})";
        }
    }

    private static IEnumerable<string> OfOrder(string id, JsonNode order, List<ProviderReport> ledger)
    {
        var total = (long)order["quote"]!["total"]!["amount"]!;
        foreach (var other in ledger.Where(done => done.Kind != PaymentOperationKind.Refund && done.Amount is { } amount && amount.Amount != total))
            yield return $"I14: {other.OperationKey} was over {other.Amount}, the order's total is {total}";

        var standing = ledger.Where(done => done.Kind == PaymentOperationKind.Authorize)
            .Where(charge => !Has(ledger, charge, PaymentOperationKind.Void) && !IsGivenBack(ledger, charge)).ToList();
        var isConfirmed = (string?)order["status"] == "confirmed";
        if (standing.Count > (isConfirmed ? 1 : 0)) yield return $"{(isConfirmed ? "I4" : "I6")}: {standing.Count} charges stand for order {id}, which is {order["status"]}";
        if (Sum(ledger, PaymentOperationKind.Refund) > Sum(ledger, PaymentOperationKind.Capture)) yield return $"I5: more was given back for order {id} than taken";

        var promised = (order["refunds"]?.AsArray() ?? []).Where(refund => (string?)refund!["status"] == "succeeded").Sum(refund => (long)refund!["amount"]!["amount"]!);
        if (isConfirmed && promised != Sum(ledger, PaymentOperationKind.Refund))
            yield return $"I5: order {id} knows of {promised} given back, the gateway of {Sum(ledger, PaymentOperationKind.Refund)}";
    }

    private static IEnumerable<string> OfRecord(string id, JsonNode? payment, List<ProviderReport> ledger)
    {
        var written = (payment?["operations"]?.AsArray() ?? [])
            .Where(operation => (string?)operation!["status"] == "succeeded").Select(operation => (string)operation!["key"]!).ToHashSet();
        foreach (var done in ledger.Where(done => !written.Contains(done.OperationKey)))
            yield return $"I5: the gateway did {done.OperationKey}, the payment of order {id} does not know of it";
        foreach (var key in written.Except(ledger.Select(done => done.OperationKey)))
            yield return $"I5: the payment of order {id} knows of {key}, the gateway did not do it";
    }

    private static bool IsGivenBack(List<ProviderReport> ledger, ProviderReport charge)
    {
        var ofCharge = ledger.FindAll(done => done.Reference == charge.Reference);
        return Sum(ofCharge, PaymentOperationKind.Refund) is var given && given > 0 && given == Sum(ofCharge, PaymentOperationKind.Capture);
    }

    private static long Sum(List<ProviderReport> ledger, PaymentOperationKind kind) =>
        ledger.Where(done => done.Kind == kind).Sum(done => done.Amount!.Value.Amount);

    private static bool Has(List<ProviderReport> ledger, ProviderReport charge, PaymentOperationKind kind) =>
        ledger.Exists(done => done.Kind == kind && done.Reference == charge.Reference);
}
