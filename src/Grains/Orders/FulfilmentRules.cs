using System.Collections.Immutable;
using System.Globalization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Grains.Orders;

/// <summary>The rules of parcels: (state, command, now) → next state or a refusal. Nothing leaves twice, and nothing that was not ordered.</summary>
public static class FulfilmentRules
{
    /// <summary>The fulfilment that a repeated command meets: nothing when it is new, a refusal when its body is another.</summary>
    public static Outcome<Fulfilment?> Known(OrderState state, Operation operation)
    {
        var parcel = state.Fulfilments.FirstOrDefault(known => known.OperationId == operation.Id);
        return parcel is not null && parcel.Fingerprint != operation.Fingerprint
            ? Rejection.Of(Problems.IdempotencyKeyReused)
            : new Outcome<Fulfilment?> { Value = parcel };
    }

    /// <summary>Writes a parcel down; stock and money follow from the outbox.</summary>
    public static Outcome<OrderState> Fulfil(OrderState state, FulfilOrder command, OrderId order, DateTimeOffset now)
    {
        var left = Left(state);
        if (state.Status != OrderStatus.Confirmed || left.IsEmpty)
        {
            return Rejection.Of(Problems.NotFulfillable)
                .With("currentState", OrderRules.Text(state.Status)).With("fulfilmentStatus", OrderRules.Text(state.FulfilmentStatus));
        }

        if (!CaptureRules.MayShip(state)) return Rejection.Of(Problems.MoneyNotTaken).With("paymentStatus", OrderRules.Text(state.PaymentStatus));

        var lines = command.Lines.IsEmpty ? left : command.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            if (state.Quote.Lines.All(line => line.Sku != lines[i].Sku)) return Rejection.Of(Problems.OrderLineUnknown).With("sku", lines[i].Sku.Value);
            var most = left.FirstOrDefault(line => line.Sku == lines[i].Sku)?.Quantity ?? 0;
            if (lines[i].Quantity < 1 || lines[i].Quantity > most || lines.Take(i).Any(line => line.Sku == lines[i].Sku))
            {
                return Rejection.Of(Problems.FulfilmentTooLarge)
                    .With("sku", lines[i].Sku.Value).With("left", most.ToString(CultureInfo.InvariantCulture));
            }
        }

        var next = state with { Fulfilments = state.Fulfilments.Add(Parcel(order, command, lines, now)) };
        return next with { FulfilmentStatus = StatusOf(next) };
    }

    /// <summary>How far the goods are, computed from the lines.</summary>
    public static FulfilmentStatus StatusOf(OrderState state) =>
        state.Fulfilments.IsEmpty ? FulfilmentStatus.Unfulfilled
        : !Left(state).IsEmpty ? FulfilmentStatus.PartiallyFulfilled
        : state.Quote.Lines.All(line => ReturnRules.CameBack(state, line.Sku) == Shipped(state, line.Sku)) ? FulfilmentStatus.Returned
        : state.Quote.Lines.Any(line => ReturnRules.CameBack(state, line.Sku) > 0) ? FulfilmentStatus.PartiallyReturned
        : FulfilmentStatus.Fulfilled;

    /// <summary>Units of a line that have left.</summary>
    public static int Shipped(OrderState state, Sku sku) =>
        state.Fulfilments.SelectMany(parcel => parcel.Lines).Where(line => line.Sku == sku).Sum(line => line.Quantity);

    /// <summary>Units of a line that are still to be sent: neither have they left, nor were they given back before they could.</summary>
    public static int LeftOf(OrderState state, QuoteLine line) => line.Quantity - Shipped(state, line.Sku) - Unsent(state, line.Sku);

    /// <summary>Whether nothing more of a line is to be sent, though not all has left: the rest is given back for certain.</summary>
    public static bool IsDoneEarly(OrderState state, QuoteLine line) =>
        LeftOf(state, line) == 0 && Unsent(state, line.Sku) > 0
        && state.RefundsThatCount.Where(refund => refund.Lines.Any(given => given.Sku == line.Sku)).All(refund => !RefundRules.IsOpen(refund));

    /// <summary>Units of a line that were given back before they left, or are being given back.</summary>
    public static int Unsent(OrderState state, Sku sku) =>
        state.RefundsThatCount.Sum(refund => refund.Lines.Where(line => line.Sku == sku).Sum(line => line.Unshipped ?? Uncounted(state, refund, line)));

    // A refund from before this was counted: of what had not left when nothing had.
    private static int Uncounted(OrderState state, OrderRefund refund, RefundedLine line) =>
        state.Fulfilments.Any(parcel => parcel.At <= refund.At) ? 0 : Math.Min(line.Quantity, Unshipped(state, line.Sku));

    private static int Unshipped(OrderState state, Sku sku) =>
        state.Quote.Lines.Where(line => line.Sku == sku).Sum(line => line.Quantity) - Shipped(state, sku);

    private static ImmutableArray<LineQuantity> Left(OrderState state) =>
    [
        .. state.Quote.Lines.Select(line => new LineQuantity { Sku = line.Sku, Quantity = LeftOf(state, line) }).Where(line => line.Quantity > 0),
    ];

    private static Fulfilment Parcel(OrderId order, FulfilOrder command, ImmutableArray<LineQuantity> lines, DateTimeOffset now) => new()
    {
        Id = FulfilmentId.Derive(order, command.Operation.Id),
        OperationId = command.Operation.Id,
        Fingerprint = command.Operation.Fingerprint,
        Lines = lines,
        Carrier = command.Carrier,
        TrackingNumber = command.TrackingNumber,
        TrackingUrl = command.TrackingUrl,
        Staff = command.Access.Access.User,
        At = now,
        Location = command.Location,
    };
}
