using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;

namespace Ecommerce.Tests.Cluster.Orders;

public sealed partial class ScriptedGateway
{
    /// <summary>The books, two charges a page; whenever they were begun.</summary>
    public Task<LedgerPage?> ListChargesAsync(DateTimeOffset from, DateTimeOffset until, string? after, CancellationToken cancellationToken)
    {
        var skipped = after is null ? 0 : int.Parse(after, System.Globalization.CultureInfo.InvariantCulture);
        var charges = Ledger.Where(done => done.Status == PaymentOperationStatus.Succeeded).GroupBy(done => done.Reference!).Skip(skipped).Take(3).Select(Charge).ToList();
        return Task.FromResult<LedgerPage?>(new(charges[..Math.Min(2, charges.Count)], charges.Count > 2 ? $"{skipped + 2}" : null));
    }

    private static LedgerCharge Charge(IGrouping<string, ProviderReport> done)
    {
        var currency = done.First().Amount!.Value.Currency;
        var taken = Sum(PaymentOperationKind.Capture);
        return new()
        {
            Reference = done.Key,
            Payment = done.First().Payment,
            Reserved = new(done.Any(one => one.Kind == PaymentOperationKind.Void) ? 0 : Sum(PaymentOperationKind.Authorize) - taken, currency),
            Captured = new(taken, currency),
            Refunded = new(Sum(PaymentOperationKind.Refund), currency),
        };

        long Sum(PaymentOperationKind kind) => done.Where(one => one.Kind == kind).Sum(one => one.Amount!.Value.Amount);
    }
}
