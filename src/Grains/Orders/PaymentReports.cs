using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using static Ecommerce.Contracts.Payments.PaymentOperationStatus;

namespace Ecommerce.Grains.Orders;

/// <summary>The rules of payment attempts: (state, report, now) → meaning and next state. Whichever source reports first decides.</summary>
public static class PaymentReports
{
    /// <summary>When an open attempt is asked for again, by the number of questions that brought nothing certain.</summary>
    private static readonly TimeSpan[] Questions =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1),
        TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8), TimeSpan.FromHours(24),
    ];

    // From this number of questions on it is strange that an approval cannot be let go.
    private const int ManyQuestions = 5;

    /// <summary>How long the caller of an authorization may take before it is taken for dead; above the gateway client's own timeout.</summary>
    public static readonly TimeSpan CallerTime = TimeSpan.FromSeconds(10);

    /// <summary>From which age on an open payment is shown to a person as well.</summary>
    public static readonly TimeSpan AttentionAfter = TimeSpan.FromMinutes(15);

    /// <summary>Judges a report. The next state carries what it says of the attempt.</summary>
    public static (ReportMeaning Meaning, OrderState Next) Judge(OrderState state, ProviderReport report, DateTimeOffset now)
    {
        var attempt = state.Attempts.FirstOrDefault(known => known.Number == PaymentKeys.AttemptOf(report.OperationKey));
        if (attempt is null || report.Kind != PaymentOperationKind.Authorize || attempt.Status == Succeeded) return (ReportMeaning.Nothing, state);

        if (report.Status == Succeeded) return Succeed(state, attempt, report, now);
        // A declined attempt stays declined unless the money turns out to be there; nothing else says more than "declined" did.
        if (attempt.Status == PaymentOperationStatus.Declined) return (ReportMeaning.Nothing, state);

        var status = report.Status == Pending ? PaymentOperationStatus.Unknown : report.Status;
        if (status == attempt.Status && report.ActionUrl == attempt.ActionUrl) return (ReportMeaning.Nothing, state);
        // "Unknown" never takes back what the gateway has said for certain.
        if (status == PaymentOperationStatus.Unknown && attempt.Status is RequiresAction or Processing) return (ReportMeaning.Nothing, state);

        var next = With(state, attempt, attempt with
        {
            Status = status,
            Reference = report.Reference ?? attempt.Reference,
            DeclineCode = report.DeclineCode,
            ActionUrl = status == RequiresAction ? report.ActionUrl : null,
        });
        var isDecline = status == PaymentOperationStatus.Declined && state.Status == OrderStatus.Pending && attempt.Number == state.Current.Number;
        return (isDecline ? ReportMeaning.Declined : ReportMeaning.Noted, next);
    }

    /// <summary>
    /// An attempt that may be charged without our knowing, whatever became of its order since. One that waits for the buyer is none while the
    /// order does too; afterwards its approval, which a webhook may have told us of in vain, must not leave money reserved.
    /// </summary>
    public static PaymentAttempt? Open(OrderState state) =>
        state.Attempts.LastOrDefault(attempt => attempt.Status is Pending or PaymentOperationStatus.Unknown or Processing
            || (attempt.Status == RequiresAction && state.Status != OrderStatus.Pending));

    /// <summary>The open attempt that the clock asks about: none where the gateway's answer is for a person to judge.</summary>
    public static PaymentAttempt? ToAsk(OrderState state) => Open(state) is { Reported: null } open ? open : null;

    /// <summary>Attempts to ask for once more before the order expires: the buyer may have approved, and the gateway's word of it got lost.</summary>
    public static IEnumerable<PaymentAttempt> LastCalls(OrderState state) =>
        state.LastCallAt is null ? state.Attempts.Where(attempt => attempt.Status == RequiresAction) : [];

    /// <summary>When the order must be woken for a payment or its deadline; <c>null</c> = never.</summary>
    public static DateTimeOffset? DueAt(OrderState state, DateTimeOffset now)
    {
        if (Open(state) is not { } open) return state.Status == OrderStatus.Pending ? state.LastCallAt + CallerTime ?? state.Deadline : null;
        if (open.Reported is not null) return null;
        return now + (open is { Status: Pending, Questions: 0 } ? CallerTime : Questions[Math.Min(open.Questions, Questions.Length - 1)]);
    }

    /// <summary>One more question about an attempt; after a while a person is told as well.</summary>
    public static OrderState Asked(OrderState state, PaymentAttempt open, DateTimeOffset now)
    {
        var asked = With(state, open, open with { Questions = open.Questions + 1 });
        // Whoever leaves the gateway's page open troubles nobody, unless it cannot be let go.
        var isStrange = open.Status != RequiresAction || open.Questions >= ManyQuestions;
        return isStrange && now - state.PlacedAt > AttentionAfter
            ? AttentionRules.RaiseOnce(asked, AttentionReasons.PaymentUnknown, $"attempt:{open.Number}", now)
            : asked;
    }

    /// <summary>What the timeline says of a report.</summary>
    public static Transition Because(ReportMeaning meaning, ProviderReport report)
    {
        var type = meaning switch
        {
            ReportMeaning.Paid => TimelineType.Confirmed,
            ReportMeaning.Declined => TimelineType.PaymentDeclined,
            ReportMeaning.Orphaned => TimelineType.ChargeOrphaned,
            _ => TimelineType.PaymentReported,
        };
        return Transition.BySystem(type, report.DeclineCode ?? TimelineCauses.GatewayReport);
    }

    private static (ReportMeaning Meaning, OrderState Next) Succeed(
        OrderState state, PaymentAttempt attempt, ProviderReport report, DateTimeOffset now)
    {
        var paid = With(state, attempt, attempt with { Status = Succeeded, Reference = report.Reference, DeclineCode = null, ActionUrl = null, Reported = null });
        if (report.Reference is null || (report.Amount is { } amount && amount != state.Quote.Total))
        {
            // Money of another amount is never taken for ours, and never let go unseen.
            var reason = $"The gateway reports {report.Amount} for attempt {attempt.Number}.";
            var noted = AttentionRules.RaiseOnce(state, reason, report.OperationKey, now);
            return ReferenceEquals(noted, state)
                ? (ReportMeaning.Nothing, state)
                : (ReportMeaning.Noted, With(noted, attempt, attempt with { Reported = report.Amount ?? state.Quote.Total }));
        }

        return state.Status == OrderStatus.Pending
            ? (ReportMeaning.Paid, paid with { PaidBy = attempt.Number })
            : (ReportMeaning.Orphaned, paid);
    }

    private static OrderState With(OrderState state, PaymentAttempt attempt, PaymentAttempt next)
    {
        var changed = state with { Attempts = state.Attempts.SetItem(attempt.Number - 1, next) };
        var isLetGo = state.Status is OrderStatus.Expired or OrderStatus.Cancelled && state.PaymentStatus == PaymentStatus.RequiresAction;
        if (isLetGo && next is { Status: PaymentOperationStatus.Declined } && next.Number == state.Current.Number)
        {
            return changed with { PaymentStatus = PaymentStatus.Voided };
        }

        return state.Status != OrderStatus.Pending || next.Number != state.Current.Number
            ? changed
            : changed with
            {
                PaymentStatus = next.Status switch
                {
                    RequiresAction => PaymentStatus.RequiresAction,
                    PaymentOperationStatus.Unknown or Processing => PaymentStatus.Unknown,
                    PaymentOperationStatus.Declined => PaymentStatus.Declined,
                    Succeeded => PaymentStatus.Authorized,
                    _ => PaymentStatus.Pending,
                },
            };
    }
}
