using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;
using static Ecommerce.Contracts.Payments.PaymentOperationKind;
using static Ecommerce.Contracts.Payments.PaymentOperationStatus;

namespace Ecommerce.Grains.Payments;

/// <summary>
/// The rules of money that is authorized: (state, command, now) → next state or a refusal. An operation whose outcome is unknown counts as if
/// it had happened, so that nothing is ever taken or given back twice.
/// </summary>
public static class PaymentRules
{
    /// <summary>How long the first call may take before it is taken for lost; above the gateway client's own timeout.</summary>
    private static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(10);

    /// <summary>How long to wait before sending an operation again, by the number of tries that brought no certain answer.</summary>
    private static readonly TimeSpan[] Patience =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1),
        TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8), TimeSpan.FromHours(24),
    ];

    /// <summary>
    /// Decides an operation, with the authorization it is about; the same state when it was decided before. Where the gateway takes money at once
    /// a capture is only written down, and letting a charge go is giving it back. A part that this gateway can never give back is written down as
    /// declined: whoever asked learns of it like of any other decline, and nobody asks again for ever.
    /// </summary>
    public static Outcome<PaymentState> Request(
        PaymentState state, RequestPaymentOperation command, GatewayCapabilities gateway, DateTimeOffset now)
    {
        if (Find(state, command.OperationKey) is not null) return state;
        state = Authorized(state, command.Charge, now);
        if (!gateway.ManualCapture)
        {
            state = Taken(state, command, now);
            if (command.Kind == Capture) return state;
            if (command.Kind == PaymentOperationKind.Void) command = command with { Kind = Refund, Amount = command.Charge.Amount };
        }

        if (Refusal(state, command) is { } refusal) return refusal;
        var isPossible = command.Kind != Refund || gateway.PartialRefund || command.Amount.Amount == SumSucceeded(OfCharge(state, command), Capture);
        return state with
        {
            Operations = state.Operations.Add(new()
            {
                Key = command.OperationKey,
                Kind = command.Kind,
                Amount = command.Amount,
                Status = isPossible ? Pending : Declined,
                DeclineCode = isPossible ? null : Problems.PartialRefundRefused.Code,
                Attempt = command.Charge.Attempt,
                Reference = command.Charge.Reference,
                At = now,
            }),
        };
    }

    /// <summary>Writes an authorization down; the same state when it is there.</summary>
    public static PaymentState Authorized(PaymentState state, PaymentAuthorized command, DateTimeOffset now)
    {
        var payment = PaymentId.Of(command.Order);
        var key = PaymentKeys.Authorize(payment, command.Attempt);
        if (Find(state, key) is not null) return state;

        var authorized = new PaymentOperation
        {
            Key = key,
            Kind = Authorize,
            Amount = command.Amount,
            Status = Succeeded,
            Attempt = command.Attempt,
            Reference = command.Reference,
            At = now,
        };
        var next = state with { Order = command.Order, Currency = command.Amount.Currency, Operations = state.Operations.Add(authorized) };
        return command.Captured
            ? next with { Operations = next.Operations.Add(authorized with { Key = PaymentKeys.Capture(payment), Kind = Capture }) }
            : next;
    }

    /// <summary>
    /// What the gateway says. A settled operation never moves again; success over another amount than ours is left to a person.
    /// </summary>
    public static Outcome<PaymentState> Report(PaymentState state, ProviderReport report)
    {
        if (Find(state, report.OperationKey) is not { } operation) return Rejection.Of(Problems.PaymentNotFound);
        if (operation.Status is Succeeded or Declined) return state;
        if (report.Status == Succeeded && report.Amount is { } amount && amount != operation.Amount)
        {
            return operation.Reported == amount
                ? state
                : state with { Operations = state.Operations.Replace(operation, operation with { Reported = amount }) };
        }

        var status = report.Status is Succeeded or Declined ? report.Status : PaymentOperationStatus.Unknown;
        if (status == operation.Status) return state;
        var next = operation with { Status = status, DeclineCode = report.DeclineCode };
        return state with { Operations = state.Operations.Replace(operation, next) };
    }

    /// <summary>What the log says of a report that a person must hear of; <c>null</c> of any other.</summary>
    public static string? Oddity(PaymentState next, ProviderReport report) => Find(next, report.OperationKey) switch
    {
        { Status: Declined } declined => $"{declined.Key} was declined: {declined.DeclineCode}",
        { Status: not Succeeded, Reported: { } amount } other => $"{other.Key}: the gateway reports {amount}, the shop asked for {other.Amount}",
        _ => null,
    };

    /// <summary>When an operation without a certain outcome is to be sent again; <c>null</c> when all are settled.</summary>
    public static DateTimeOffset? NextTry(PaymentState state, DateTimeOffset now)
    {
        TimeSpan? wait = null;
        foreach (var operation in Unsettled(state))
        {
            var patience = operation is { Status: Pending, Tries: 0 } ? FirstAnswer : Patience[Math.Min(operation.Tries, Patience.Length - 1)];
            if (wait is null || patience < wait) wait = patience;
        }

        return now + wait;
    }

    /// <summary>Operations without a certain outcome.</summary>
    public static IEnumerable<PaymentOperation> Open(PaymentState state) =>
        state.Operations.Where(operation => operation.Status is not (Succeeded or Declined));

    /// <summary>Those of them that are sent again by the clock: not where the gateway's answer is for a person to judge.</summary>
    public static IEnumerable<PaymentOperation> Unsettled(PaymentState state) => Open(state).Where(operation => operation.Reported is null);

    /// <summary>What these operations come to: all of a payment's, or those of one charge.</summary>
    public static PaymentStatus StatusOf(IReadOnlyCollection<PaymentOperation> operations)
    {
        var (captured, refunded) = (SumSucceeded(operations, Capture), SumSucceeded(operations, Refund));
        var voided = SumSucceeded(operations, PaymentOperationKind.Void);
        return refunded > 0 ? refunded < captured ? PaymentStatus.PartiallyRefunded : PaymentStatus.Refunded
            : captured > 0 ? PaymentStatus.Captured
            : voided > 0 && voided >= SumSucceeded(operations, Authorize) ? PaymentStatus.Voided
            : PaymentStatus.Authorized;
    }

    /// <summary>The payment as others see it.</summary>
    public static PaymentView View(PaymentState state, PaymentId id, long revision)
    {
        var authorized = SumSucceeded(state.Operations, Authorize);
        var voided = SumSucceeded(state.Operations, PaymentOperationKind.Void);
        var captured = SumSucceeded(state.Operations, Capture);
        var refunded = SumSucceeded(state.Operations, Refund);
        return new()
        {
            Id = id,
            Revision = revision,
            Order = state.Order,
            Status = StatusOf(state.Operations),
            Authorized = new(authorized - voided, state.Currency),
            Captured = new(captured, state.Currency),
            Refunded = new(refunded, state.Currency),
            Operations = state.Operations,
        };
    }

    /// <summary>Why an operation is not possible; <c>null</c> when it is.</summary>
    private static Rejection? Refusal(PaymentState state, RequestPaymentOperation command)
    {
        var charge = OfCharge(state, command);
        var authorized = Sum(charge, Authorize);
        var taken = Sum(charge, Capture);
        var isLetGo = charge.Exists(operation => operation.Kind == PaymentOperationKind.Void && MayHaveHappened(operation));
        var isPossible = command.Kind switch
        {
            Capture => !isLetGo && taken + command.Amount.Amount <= authorized,
            PaymentOperationKind.Void => !isLetGo && taken == 0,
            Refund => Sum(charge, Refund) + command.Amount.Amount <= SumSucceeded(charge, Capture),
            _ => false,
        };
        return isPossible && command.Amount.Amount > 0 ? null : Rejection.Of(Problems.PaymentNotPossible);
    }

    private static List<PaymentOperation> OfCharge(PaymentState state, RequestPaymentOperation command) =>
        [.. state.Operations.Where(operation => operation.Attempt == command.Charge.Attempt)];

    /// <summary>Writes down that a charge was taken when it was authorized, under the capture's own key where one was asked for.</summary>
    private static PaymentState Taken(PaymentState state, RequestPaymentOperation command, DateTimeOffset now)
    {
        var attempt = command.Charge.Attempt;
        if (state.Operations.Any(operation => operation.Attempt == attempt && operation.Kind == Capture)) return state;
        var taken = new PaymentOperation
        {
            Key = command.Kind == Capture ? command.OperationKey : PaymentKeys.Taken(PaymentId.Of(command.Charge.Order), attempt),
            Kind = Capture,
            Amount = command.Charge.Amount,
            Status = Succeeded,
            Attempt = attempt,
            Reference = command.Charge.Reference,
            At = now,
        };
        return state with { Operations = state.Operations.Add(taken) };
    }

    private static PaymentOperation? Find(PaymentState state, string key) => state.Operations.FirstOrDefault(operation => operation.Key == key);

    private static bool MayHaveHappened(PaymentOperation operation) => operation.Status != Declined;

    private static long Sum(IEnumerable<PaymentOperation> operations, PaymentOperationKind kind) =>
        operations.Where(operation => operation.Kind == kind && MayHaveHappened(operation)).Sum(operation => operation.Amount.Amount);

    private static long SumSucceeded(IEnumerable<PaymentOperation> operations, PaymentOperationKind kind) =>
        operations.Where(operation => operation.Kind == kind && operation.Status == Succeeded).Sum(operation => operation.Amount.Amount);
}
