using System.Collections.Immutable;
using System.Globalization;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Grains.Orders;

/// <summary>
/// The rules of an order's timeline. It lies in entries of the record, one for each revision, written in the same write as the change itself:
/// what the timeline does not say did not happen.
/// </summary>
public static class TimelineRules
{
    /// <summary>Prefix of the entries' keys; the revision follows, so that their order is that of the changes.</summary>
    public const string Prefix = "t:";

    /// <summary>The key of the entry of a revision.</summary>
    public static string KeyOf(long revision) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{revision:D10}");

    /// <summary>The entry of a change.</summary>
    public static TimelineEntry Entry(OrderState next, Transition because, long revision, DateTimeOffset now) => new()
    {
        Revision = revision,
        At = now,
        Type = because.Type,
        Actor = because.Actor,
        Staff = because.Staff,
        Cause = because.Cause,
        Note = because.Note,
        PublicNote = because.PublicNote,
        Status = next.Status,
        PaymentStatus = next.PaymentStatus,
        FulfilmentStatus = next.FulfilmentStatus,
    };

    /// <summary>
    /// All that is known of an order's way. One that was placed before there was a timeline has at least its placing and its confirmation,
    /// which its state remembers.
    /// </summary>
    public static ImmutableArray<TimelineEntry> Complete(OrderState state, ImmutableArray<TimelineEntry> written)
    {
        if (!written.IsEmpty && written[0].Type == TimelineType.Placed) return written;
        var known = ImmutableArray.CreateBuilder<TimelineEntry>();
        known.Add(Entry(
            state with { Status = OrderStatus.Pending, PaymentStatus = PaymentStatus.Pending, FulfilmentStatus = FulfilmentStatus.Unfulfilled },
            OrderRules.Placed, 1, state.PlacedAt));
        if (state.ConfirmedAt is { } at)
        {
            known.Add(Entry(
                state with { Status = OrderStatus.Confirmed, PaymentStatus = PaymentStatus.Authorized, FulfilmentStatus = FulfilmentStatus.Unfulfilled },
                Transition.BySystem(TimelineType.Confirmed, TimelineCauses.GatewayReport), 2, at));
        }

        return known.ToImmutable().AddRange(written.Where(entry => entry.Revision > known.Count));
    }

    /// <summary>
    /// What a buyer may see of it: nothing that is for staff only, of staff neither names nor words that are not for the buyer, and of the gateway that
    /// it declined, not why.
    /// </summary>
    public static ImmutableArray<TimelineEntry> ForBuyer(ImmutableArray<TimelineEntry> entries) =>
    [
        .. entries.Where(entry => entry.Type is not (TimelineType.Attention or TimelineType.CaptureRequested)).Select(entry => entry with
        {
            Staff = null,
            Note = entry.PublicNote ?? (entry.Actor == ActorKind.Buyer || IsAboutAReturn(entry.Type) ? entry.Note : null),
            PublicNote = null,
            Cause = IsPublic(entry) ? entry.Cause : TimelineCauses.Declined,
        }),
    ];

    // What staff says of a return, it says to the buyer.
    private static bool IsAboutAReturn(TimelineType type) => type is TimelineType.ReturnRequested or TimelineType.ReturnApproved or TimelineType.ReturnDeclined
        or TimelineType.ReturnCancelled or TimelineType.ReturnReceived or TimelineType.ReturnClosed;

    // The code of a refusal is what the buyer was answered.
    private static bool IsPublic(TimelineEntry entry) => entry.Type == TimelineType.Refused || entry.Cause is TimelineCauses.Request
        or TimelineCauses.GatewayReport or TimelineCauses.Deadline or TimelineCauses.Payment or TimelineCauses.Cancellation;

    /// <summary>
    /// The order as it stood then; <c>null</c> before it was placed. After its last known change it stands as it does now, also where it was changed before
    /// there was a timeline.
    /// </summary>
    public static OrderView? AsOf(OrderView order, ImmutableArray<TimelineEntry> entries, DateTimeOffset at)
    {
        // By revision: clocks of two silos may differ, the order of changes does not.
        if (entries.LastOrDefault(entry => entry.At <= at) is not { } last) return null;
        if (last == entries[^1]) last = last with { Revision = order.Revision, Status = order.Status, PaymentStatus = order.PaymentStatus, FulfilmentStatus = order.FulfilmentStatus };
        var isConfirmed = order.ConfirmedAt <= at;
        return order with
        {
            Revision = last.Revision,
            Status = last.Status,
            PaymentStatus = last.PaymentStatus,
            FulfilmentStatus = last.FulfilmentStatus,
            Number = isConfirmed ? order.Number : null,
            ConfirmedAt = isConfirmed ? order.ConfirmedAt : null,
            NeedsAttention = order.AttentionSince <= at ? order.NeedsAttention : null,
            Concerns = order.Concerns.RemoveAll(concern => concern.Since > at),
            AttentionSince = order.AttentionSince <= at ? order.AttentionSince : null,
            Fulfilments = order.Fulfilments.RemoveAll(parcel => parcel.At > at),
            Returns = ReturnRules.AsOf(order.Returns, at),
            Refunds =
            [
                .. order.Refunds.Where(refund => refund.At <= at).Select(refund => refund.SettledAt <= at || RefundRules.IsOpen(refund)
                    ? refund
                    : refund with { Status = Contracts.Payments.PaymentOperationStatus.Pending, DeclineCode = null, SettledAt = null }),
            ],
        };
    }
}
