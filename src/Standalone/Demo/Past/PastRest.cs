using System.Diagnostics;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Records;

namespace Ecommerce.Standalone.Demo.Past;

/// <summary>Waits until everything that follows from what was done has happened, so that it is dated then and not when the clock has moved on.</summary>
internal sealed class PastRest(IRecordWork work)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task WaitAsync(IEnumerable<PastCommands> orders, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var order in orders)
        {
            while (await order.GetAsync() is { } view && IsMoneyMoving(view)) await LookAgainAsync(started, $"order {view.Id}", cancellationToken);
        }

        while (!work.IsIdle) await LookAgainAsync(started, "an outbox", cancellationToken);
    }

    private static async Task LookAgainAsync(long started, string what, CancellationToken cancellationToken)
    {
        if (Stopwatch.GetElapsedTime(started) > Patience) throw new TimeoutException($"The past waits for {what}.");
        await Task.Delay(Look, cancellationToken);
    }

    private static bool IsMoneyMoving(OrderView order) => order.Status switch
    {
        OrderStatus.Confirmed => order.PaymentStatus == PaymentStatus.Authorized
            || order.Refunds.Any(refund => refund.Status == PaymentOperationStatus.Pending)
            || order.Returns.Any(back => back is { Status: ReturnStatus.Received, Refund: not null }),
        OrderStatus.Cancelled => IsBeingAsked(order)
            || (order.Attempts.Any(attempt => attempt.Status == PaymentOperationStatus.Succeeded)
                && order.PaymentStatus is not (PaymentStatus.Refunded or PaymentStatus.Voided)),
        OrderStatus.Expired => IsBeingAsked(order),
        OrderStatus.Pending => order.PaymentStatus == PaymentStatus.Unknown,
        _ => false,
    };

    // Asked for since the order ended, so that no payment is made for it any more.
    private static bool IsBeingAsked(OrderView order) => order.Attempts.Any(
        attempt => attempt is { Status: PaymentOperationStatus.RequiresAction or PaymentOperationStatus.Pending, Questions: > 0 });
}
