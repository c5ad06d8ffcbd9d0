using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;

namespace Ecommerce.Tests.Cluster.Orders;

/// <summary>
/// A gateway in memory that does what the token says, once per key: a repeated key is answered by what it did the first time.
/// </summary>
public sealed partial class ScriptedGateway : IPaymentGateway
{
    public const string Approving = "pm_approve";
    public const string Declining = "pm_decline";

    /// <summary>Charges, and the answer gets lost.</summary>
    public const string ChargedUnanswered = "pm_charged_unanswered";

    /// <summary>The first request never arrives; later ones are approved.</summary>
    public const string Lost = "pm_lost";

    /// <summary>Waits for the buyer's approval.</summary>
    public const string Asking = "pm_requires_action";

    /// <summary>The header of a webhook that is really ours.</summary>
    public const string Signature = "signed by the script";

    private readonly Lock _lock = new();
    private readonly List<GatewayCall> _calls = [];
    private readonly Dictionary<string, ProviderReport> _done = [];
    private readonly Dictionary<string, Money> _asked = [];
    private readonly Dictionary<string, ProviderReport> _abandoned = [];
    private readonly HashSet<PaymentId> _silent = [];
    private readonly HashSet<PaymentId> _unwilling = [];

    public GatewayCapabilities Capabilities { get; set; } = new()
    {
        Name = "scripted",
        ManualCapture = true,
        PartialRefund = true,
        RedirectApproval = true,
        WebhookSignature = false,
    };

    public IReadOnlyList<GatewayCall> CallsOf(PaymentId payment)
    {
        lock (_lock) return [.. _calls.Where(call => call.Payment == payment)];
    }

    /// <summary>What happened for certain, however often it was asked for.</summary>
    public int CountDone(PaymentId payment, PaymentOperationKind kind)
    {
        lock (_lock)
        {
            return _done.Values.Count(done => done.Payment == payment && done.Kind == kind && done.Status == PaymentOperationStatus.Succeeded);
        }
    }

    /// <summary>What a webhook says of an operation, to be sent under <see cref="Signature"/>.</summary>
    public static string Webhook(ProviderReport report) => JsonSerializer.Serialize(report);

    /// <summary>Everything that happened for certain, or was declined for certain.</summary>
    public IReadOnlyList<ProviderReport> Ledger
    {
        get
        {
            lock (_lock) return [.. _done.Values];
        }
    }

    /// <summary>Begins a new ledger.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _calls.Clear();
            _done.Clear();
            _asked.Clear();
            _abandoned.Clear();
        }
    }

    /// <summary>From now on nothing about this payment is answered, until <see cref="Speak"/>.</summary>
    public void Silence(PaymentId payment)
    {
        lock (_lock) _silent.Add(payment);
    }

    public void Speak(PaymentId payment)
    {
        lock (_lock) _silent.Remove(payment);
    }

    /// <summary>The buyer approves what the attempt was asked for, as a gateway remembers it; <c>null</c> when it was never asked.</summary>
    public ProviderReport? Approve(PaymentId payment, int attempt)
    {
        lock (_lock)
        {
            var isOpen = _asked.TryGetValue(PaymentKeys.Authorize(payment, attempt), out var amount) && !_abandoned.ContainsKey(PaymentKeys.Void(payment, attempt));
            return isOpen ? Approve(payment, attempt, amount) : null;
        }
    }

    /// <summary>The charge succeeds after all, and this is what a webhook would say of it.</summary>
    public ProviderReport Approve(PaymentId payment, int attempt, Money amount)
    {
        var key = PaymentKeys.Authorize(payment, attempt);
        lock (_lock) return _done[key] = Succeeded(payment, key, PaymentOperationKind.Authorize, ReferenceOf(key), amount);
    }

    /// <summary>The capture is going to be declined, as one is whose authorization has lapsed.</summary>
    public void DeclineCapture(PaymentId payment, Money amount)
    {
        var key = PaymentKeys.Capture(payment);
        var declined = Succeeded(payment, key, PaymentOperationKind.Capture, ReferenceOf(key), amount) with
        {
            Status = PaymentOperationStatus.Declined, DeclineCode = "not_possible",
        };
        lock (_lock) _done[key] = declined;
    }

    /// <summary>The next new refund of this payment is going to be declined.</summary>
    public void DeclineNextRefund(PaymentId payment)
    {
        lock (_lock) _unwilling.Add(payment);
    }

    public Task<ProviderReport> AuthorizeAsync(AuthorizePayment request, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var isFirst = _calls.TrueForAll(call => call.OperationKey != request.OperationKey || call.IsQuestion);
            _calls.Add(new(request.Payment, request.OperationKey, PaymentOperationKind.Authorize, IsQuestion: false));
            var isLost = request.PaymentMethod == Lost && isFirst;
            _asked.TryAdd(request.OperationKey, request.Amount);
            if (!isLost) _done.TryAdd(request.OperationKey, Decide(request));

            var isAnswered = !isLost && !_silent.Contains(request.Payment) && !(request.PaymentMethod == ChargedUnanswered && isFirst);
            return Task.FromResult(isAnswered ? _done[request.OperationKey] : Unanswered(request));
        }
    }

    public Task<ProviderReport?> FindAuthorizationAsync(AuthorizePayment request, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _calls.Add(new(request.Payment, request.OperationKey, PaymentOperationKind.Authorize, IsQuestion: true));
            return Task.FromResult(_silent.Contains(request.Payment) ? Unanswered(request) : _done.GetValueOrDefault(request.OperationKey));
        }
    }

    public Task<ProviderReport> CaptureAsync(ChangePayment request, CancellationToken cancellationToken) =>
        Change(request, PaymentOperationKind.Capture, !Is(request, PaymentOperationKind.Void));

    public Task<ProviderReport> VoidAsync(ChangePayment request, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_abandoned.TryGetValue(request.OperationKey, out var known)) return Task.FromResult(known);
            var waiting = _done.Values.FirstOrDefault(done => done.Reference == request.Reference && done.Status == PaymentOperationStatus.RequiresAction);
            if (waiting is null) return Change(request, PaymentOperationKind.Void, !Is(request, PaymentOperationKind.Capture));

            // Nothing was reserved, so nothing is given back: the authorization ends, and the ledger knows of no money.
            _calls.Add(new(request.Payment, request.OperationKey, PaymentOperationKind.Void, IsQuestion: false));
            _done[waiting.OperationKey] = waiting with { Status = PaymentOperationStatus.Declined, DeclineCode = "canceled", ActionUrl = null };
            return Task.FromResult(
                _abandoned[request.OperationKey] = Succeeded(request.Payment, request.OperationKey, PaymentOperationKind.Void, request.Reference, request.Amount));
        }
    }

    public Task<ProviderReport> RefundAsync(ChangePayment request, CancellationToken cancellationToken) =>
        Change(request, PaymentOperationKind.Refund, Is(request, Capabilities.ManualCapture ? PaymentOperationKind.Capture : PaymentOperationKind.Authorize) && IsWilling(request));

    public WebhookReading ReadWebhook(ReadOnlySpan<byte> body, string? signatureHeader) => signatureHeader == Signature
        ? new() { Refused = false, EventId = "evt", Report = JsonSerializer.Deserialize<ProviderReport>(body) }
        : new() { Refused = true };

    private static ProviderReport Decide(AuthorizePayment request)
    {
        var approved = Succeeded(
            request.Payment, request.OperationKey, PaymentOperationKind.Authorize, ReferenceOf(request.OperationKey), request.Amount);
        return request.PaymentMethod switch
        {
            Declining => approved with { Status = PaymentOperationStatus.Declined, Amount = null, DeclineCode = "insufficient_funds" },
            Asking => approved with { Status = PaymentOperationStatus.RequiresAction, Amount = null, ActionUrl = "https://gateway.test/approve" },
            _ => approved,
        };
    }

    private static ProviderReport Unanswered(AuthorizePayment request) => new()
    {
        Payment = request.Payment,
        OperationKey = request.OperationKey,
        Kind = PaymentOperationKind.Authorize,
        Status = PaymentOperationStatus.Unknown,
    };

    private static ProviderReport Succeeded(PaymentId payment, string key, PaymentOperationKind kind, string reference, Money amount) => new()
    {
        Payment = payment,
        OperationKey = key,
        Kind = kind,
        Status = PaymentOperationStatus.Succeeded,
        Reference = reference,
        Amount = amount,
    };

    private static string ReferenceOf(string key) => $"pi_{key}";

    private Task<ProviderReport> Change(ChangePayment request, PaymentOperationKind kind, bool isPossible)
    {
        lock (_lock)
        {
            _calls.Add(new(request.Payment, request.OperationKey, kind, IsQuestion: false));
            var done = Succeeded(request.Payment, request.OperationKey, kind, request.Reference, request.Amount);
            var isCharged = Is(request, PaymentOperationKind.Authorize);
            _done.TryAdd(
                request.OperationKey,
                isPossible && isCharged ? done : done with { Status = PaymentOperationStatus.Declined, DeclineCode = "not_possible" });
            return Task.FromResult(_done[request.OperationKey]);
        }
    }

    private bool IsWilling(ChangePayment request)
    {
        lock (_lock) return _done.ContainsKey(request.OperationKey) || !_unwilling.Remove(request.Payment);
    }

    private bool Is(ChangePayment request, PaymentOperationKind kind)
    {
        lock (_lock)
        {
            return _done.Values.Any(done =>
                done.Reference == request.Reference && done.Kind == kind && done.Status == PaymentOperationStatus.Succeeded);
        }
    }
}
