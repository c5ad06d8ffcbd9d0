using Ecommerce.Api.Http;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Orders;
using Ecommerce.Ports.Payments;

namespace Ecommerce.Api.Payments;

/// <summary>
/// Compares the gateway's books with the shop's: charge by charge, then order by order, since neither side knows what it lacks. It mends nothing; each
/// order that does not add up is shown to a person. Harmless when repeated.
/// </summary>
public sealed partial class Reconciler(IGrainFactory grains, IPaymentGateway gateway, IOrderQueries orders, ILogger<Reconciler> log)
{
    private const int Page = 100;

    private static readonly OrderAccess Staff = new() { Access = new(), IsStaff = true };

    /// <summary>Compares what was begun in [<paramref name="from"/>, <paramref name="until"/>); <c>null</c> when the gateway does not answer.</summary>
    public async Task<ReconciliationBody?> RunAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var charges = new List<LedgerCharge>();
        string? after = null;
        do
        {
            if (await gateway.ListChargesAsync(from, until, after, cancellationToken) is not { } page) return null;
            charges.AddRange(page.Charges);
            after = page.Next;
        }
        while (after is not null);

        var (differences, underWay) = (new List<Difference>(), 0);
        foreach (var charge in charges.Where(charge => charge.Payment is null && HoldsMoney(charge))) differences.Add(Unknown(charge));
        var ours = charges.Where(charge => charge.Payment is not null).ToLookup(charge => charge.Payment!.Value);
        foreach (var payment in ours)
        {
            var (difference, isOpen) = await CompareAsync(payment.Key, [.. payment]);
            if (isOpen) underWay++;
            if (difference is not null) differences.Add(difference);
        }

        var (paid, missing) = await FindMissingAsync(from, until, ours, cancellationToken);
        differences.AddRange(missing);
        foreach (var difference in differences) await TellAsync(difference);
        return new() { From = from, Until = until, Charges = charges.Count, Orders = paid, UnderWay = underWay, Differences = differences };
    }

    private async Task<(Difference? Difference, bool IsOpen)> CompareAsync(PaymentId id, IReadOnlyList<LedgerCharge> charges)
    {
        var order = (await grains.GetGrain<IOrderGrain>(id.Order.Value).GetAsync(Staff)).Value;
        if (order is null) return (charges.Any(HoldsMoney) ? Unknown(charges.First(HoldsMoney)) : null, false);
        var payment = await grains.GetGrain<IPaymentGrain>(id.Value).GetAsync();
        if (Books.AreOpen(order, payment)) return (null, true);

        var (theirs, ours) = (Books.Of(charges), Books.Of(order, payment));
        var currency = order.Quote.Total.Currency;
        if (theirs == ours && charges.All(charge => charge.Captured.Currency == currency)) return (null, false);
        return (new()
        {
            Kind = "otherAmounts",
            OrderId = order.Id,
            Reference = charges[0].Reference,
            Detail = $"The gateway says {theirs.Text(charges[0].Captured.Currency)}; the shop says {ours.Text(currency)}.",
        }, false);
    }

    private async Task<(int Paid, List<Difference> Missing)> FindMissingAsync(
        DateTimeOffset from, DateTimeOffset until, ILookup<PaymentId, LedgerCharge> known, CancellationToken cancellationToken)
    {
        var (paid, missing) = (0, new List<Difference>());
        // Newest first: what was placed after the time is passed over, what was placed before it ends the list.
        var filter = new OrderFilter { Statuses = [OrderStatus.Confirmed, OrderStatus.Completed], Limit = Page, After = new(until, OrderId.From(OrderId.Prefix)) };
        while (true)
        {
            var page = await orders.ListAsync(filter, cancellationToken);
            foreach (var order in page.Items)
            {
                if (order.PlacedAt < from) return (paid, missing);
                paid++;
                if (!known.Contains(PaymentId.Of(order.Id)) && await IsMissingAsync(order.Id, cancellationToken)) missing.Add(Missing(order));
            }

            if (page.Next is null) return (paid, missing);
            filter = filter with { After = page.Next };
        }
    }

    /// <summary>Paid later than it was placed, its charge may be of another day: the gateway is asked for it by name.</summary>
    private async Task<bool> IsMissingAsync(OrderId id, CancellationToken cancellationToken)
    {
        if ((await grains.GetGrain<IOrderGrain>(id.Value).GetAsync(Staff)).Value is not { } order) return false;
        foreach (var attempt in order.Attempts.Where(attempt => attempt.Status == PaymentOperationStatus.Succeeded))
        {
            var found = await gateway.FindAuthorizationAsync(
                new()
                {
                    Payment = PaymentId.Of(id),
                    OperationKey = PaymentKeys.Authorize(PaymentId.Of(id), attempt.Number),
                    Amount = order.Quote.Total,
                    PaymentMethod = attempt.PaymentMethod,
                },
                cancellationToken);
            // No answer is no proof.
            if (found is { Status: PaymentOperationStatus.Succeeded or PaymentOperationStatus.Unknown }) return false;
        }

        return true;
    }

    private async Task TellAsync(Difference difference)
    {
        LogDifference(difference.Kind, difference.OrderId?.Value, difference.Reference, difference.Detail);
        if (difference.OrderId is { } order)
        {
            await Retry.OnUnavailableAsync(
                () => grains.GetGrain<IOrderGrain>(order.Value).FlagAsync(new() { Reason = $"{difference.Kind}: {difference.Detail}" }), CancellationToken.None);
        }
    }

    private static bool HoldsMoney(LedgerCharge charge) => charge.Reserved.Amount > 0 || charge.Captured.Amount > charge.Refunded.Amount;

    private static Difference Unknown(LedgerCharge charge) => new()
    {
        Kind = "unknownCharge",
        OrderId = null,
        Reference = charge.Reference,
        Detail = $"The gateway says {Books.Of([charge]).Text(charge.Captured.Currency)}; the shop knows of no such order.",
    };

    private static Difference Missing(OrderSummary order) => new()
    {
        Kind = "missingCharge",
        OrderId = order.Id,
        Reference = null,
        Detail = $"The order counts as paid with {order.Total}; the gateway knows of no charge.",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Reconciliation: {Kind} at order {Order}, charge {Reference}: {Detail}")]
    private partial void LogDifference(string kind, string? order, string? reference, string detail);
}
