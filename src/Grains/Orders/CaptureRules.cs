using System.Globalization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Contracts.Settings;

namespace Ecommerce.Grains.Orders;

/// <summary>The rules of taking an order's money: whose it is, whether it is there, and what staff does when the gateway declines to take it.</summary>
public static class CaptureRules
{
    /// <summary>How often staff may ask again.</summary>
    public const int MaxRetries = 20;

    /// <summary>
    /// The attempt whose money is the order's; 0 while none is. An earlier attempt may succeed after another has confirmed the order: its money is let go.
    /// Orders from before this was remembered name the first that succeeded.
    /// </summary>
    public static int PaidBy(OrderState state) =>
        state.PaidBy > 0 ? state.PaidBy
        : state.Attempts.FirstOrDefault(attempt => attempt.Status == PaymentOperationStatus.Succeeded)?.Number ?? 0;

    /// <summary>Whether the gateway declined to take the money and nobody has asked again since.</summary>
    public static bool IsDeclined(OrderState state) =>
        state.PaymentStatus == PaymentStatus.Authorized && Declines(state) > state.CaptureRetries.Length;

    /// <summary>Whether another parcel may leave: the money is taken, or this is the parcel that takes it.</summary>
    public static bool MayShip(OrderState state) =>
        state.PaymentStatus is PaymentStatus.Captured or PaymentStatus.PartiallyRefunded or PaymentStatus.Refunded
        || (state.PaymentStatus == PaymentStatus.Authorized && state.Quote.Capture == CaptureMoment.Shipment && state.Fulfilments.IsEmpty
            && !IsDeclined(state));

    /// <summary>Whether a command was carried out before: a refusal when its body is another.</summary>
    public static Outcome<bool> Known(OrderState state, Operation operation)
    {
        var known = state.CaptureRetries.FirstOrDefault(done => done.Id == operation.Id);
        return known is not null && known.Fingerprint != operation.Fingerprint ? Rejection.Of(Problems.IdempotencyKeyReused) : known is not null;
    }

    /// <summary>Asks once more, under another key: what was declined never happens under the old one.</summary>
    public static Outcome<OrderState> Retry(OrderState state, RetryCapture command)
    {
        if (!state.IsCaptureDue || !IsDeclined(state))
        {
            return Rejection.Of(Problems.CaptureNotDeclined)
                .With("currentState", OrderRules.Text(state.Status)).With("paymentStatus", OrderRules.Text(state.PaymentStatus));
        }

        return state.CaptureRetries.Length >= MaxRetries
            ? Rejection.Of(Problems.TooManyCaptures).With("limit", MaxRetries.ToString(CultureInfo.InvariantCulture))
            : state with { CaptureRetries = state.CaptureRetries.Add(command.Operation) };
    }

    // An order that was stored before declines were remembered one by one only knows that there was one.
    private static int Declines(OrderState state) =>
        state.Told.IsEmpty && state.PaymentDeclines > 0 ? 1 : AttentionRules.Count(state, AttentionReasons.CaptureDeclined);
}
