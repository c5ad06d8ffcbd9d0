using System.Text.Json;
using Ecommerce.Adapters.Payments.Sandbox.Ledger;
using Ecommerce.Adapters.Payments.Sandbox.Wire;
using Ecommerce.Contracts;

namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>
/// What the gateway does to its ledger. Each command runs inside one transaction on the ledger's only thread: it reads, decides and writes
/// without another coming between.
/// </summary>
internal sealed class PaymentCommands(TimeProvider clock, bool events)
{
    public GatewayAnswer Create(LedgerSession ledger, GatewayRequest request)
    {
        if (request.UnknownMember(CreateForm.Members) is { } unknown) return Unknown(unknown);
        var (form, refusal) = CreateForm.Read(request);
        if (form is null) return refusal!;

        var id = IdText.New("pi_", clock);
        var asked = new PaymentIntent
        {
            Id = id,
            Object = "payment_intent",
            Amount = form.Amount,
            Currency = form.Currency,
            CaptureMethod = form.ManualCapture ? "manual" : "automatic",
            PaymentMethod = form.TokenName,
            Created = request.Now.ToUnixTimeSeconds(),
            Metadata = form.Metadata,
        };
        var decided = form.Token.Behaviour switch
        {
            TokenBehaviour.Decline => Refuse(asked, "card_declined", form.Token.DeclineCode, form.Token.DeclineMessage!),
            TokenBehaviour.RequireAction => AskBuyer(asked, request.BaseUrl, form.ReturnUrl),
            _ => Approve(asked),
        };
        var body = Bytes(decided);
        ledger.AddIntent(decided, request.Key, form.ReturnUrl, body);
        AfterDecision(ledger, decided, body, request.Key, request.Now);
        return decided.LastPaymentError is null ? GatewayAnswer.Done(body) : GatewayAnswer.Declined(decided);
    }

    public GatewayAnswer Capture(LedgerSession ledger, GatewayRequest request)
    {
        if (request.UnknownMember("amount_to_capture") is { } unknown) return Unknown(unknown);
        if (ledger.FindIntent(request.Intent)?.Intent is not { } intent) return GatewayAnswer.NoSuchIntent(404);
        if (intent.Status != IntentStatus.RequiresCapture) return Unexpected(intent, "captured");

        var amount = intent.AmountCapturable;
        if (request.Form.ContainsKey("amount_to_capture"))
        {
            if (CreateForm.AmountOf(request["amount_to_capture"]) is not { } asked) return GatewayAnswer.InvalidAmount("amount_to_capture");
            if (asked > amount) return GatewayAnswer.WrongState(intent, "amount_too_large", "The amount is above the authorized amount.");
            amount = asked;
        }
        var captured = intent with { Status = IntentStatus.Succeeded, AmountCapturable = 0, AmountReceived = amount };
        var body = Bytes(captured);
        ledger.PutIntent(request.Intent, body);
        AfterDecision(ledger, captured, body, request.Key, request.Now);
        return GatewayAnswer.Done(body);
    }

    public GatewayAnswer Cancel(LedgerSession ledger, GatewayRequest request)
    {
        if (request.UnknownMember() is { } unknown) return Unknown(unknown);
        if (ledger.FindIntent(request.Intent)?.Intent is not { } intent) return GatewayAnswer.NoSuchIntent(404);
        if (intent.Status is IntentStatus.Succeeded or IntentStatus.Canceled) return Unexpected(intent, "canceled");

        var canceled = intent with { Status = IntentStatus.Canceled, AmountCapturable = 0, NextAction = null };
        var body = Bytes(canceled);
        ledger.PutIntent(request.Intent, body);
        ledger.AddOperation(request.Intent, "cancel", null, intent.AmountCapturable, request.Key, request.Now.ToUnixTimeSeconds());
        Tell(ledger, EventType.Canceled, body, null, request.Key, request.Now);
        return GatewayAnswer.Done(body);
    }

    public GatewayAnswer Refund(LedgerSession ledger, GatewayRequest request)
    {
        if (request.UnknownMember("payment_intent", "amount") is { } unknown) return Unknown(unknown);
        var id = request["payment_intent"];
        if (ledger.FindIntent(id)?.Intent is not { } intent) return GatewayAnswer.NoSuchIntent(400);
        if (intent.AmountReceived == 0) return Unexpected(intent, "refunded");

        var before = ledger.RefundedOf(id);
        var left = intent.AmountReceived - before;
        var asked = request.Form.ContainsKey("amount") ? CreateForm.AmountOf(request["amount"]) : left;
        if (left == 0) return GatewayAnswer.WrongState(intent, "charge_already_refunded", "All of the charge was refunded.");
        if (asked is not { } amount) return GatewayAnswer.InvalidAmount("amount");
        if (amount > left) return GatewayAnswer.WrongState(intent, "amount_too_large", "The amount is above what is left of the charge.");

        var now = request.Now.ToUnixTimeSeconds();
        var refund = new Refund
        {
            Id = IdText.New("re_", clock),
            Object = "refund",
            Amount = amount,
            Currency = intent.Currency,
            PaymentIntent = id,
            Status = "succeeded",
            Created = now,
        };
        ledger.AddOperation(id, "refund", refund.Id, amount, request.Key, now);
        var charge = JsonSerializer.SerializeToUtf8Bytes(ChargeOf(intent, before + amount), StripeJson.Default.Charge);
        Tell(ledger, EventType.Refunded, charge, new ChargeBefore { AmountRefunded = before }, request.Key, request.Now);
        return GatewayAnswer.Done(JsonSerializer.SerializeToUtf8Bytes(refund, StripeJson.Default.Refund));
    }

    /// <summary>The buyer's decision on the approval page. An intent that no longer waits stays as it is.</summary>
    public StoredIntent? Decide(LedgerSession ledger, string id, bool approved, DateTimeOffset now)
    {
        if (ledger.FindIntent(id) is not { } stored || stored.Intent.Status != IntentStatus.RequiresAction) return ledger.FindIntent(id);

        var waiting = stored.Intent with { NextAction = null };
        var decided = approved
            ? Approve(waiting)
            : Refuse(waiting, "payment_intent_authentication_failure", null, "The buyer did not approve the payment.");
        var body = Bytes(decided);
        ledger.PutIntent(id, body);
        AfterDecision(ledger, decided, body, key: null, now);
        return stored with { Intent = decided };
    }

    private static PaymentIntent Approve(PaymentIntent intent)
    {
        var manual = intent.CaptureMethod == "manual";
        return intent with
        {
            Status = manual ? IntentStatus.RequiresCapture : IntentStatus.Succeeded,
            AmountCapturable = manual ? intent.Amount : 0,
            AmountReceived = manual ? 0 : intent.Amount,
            LatestCharge = ChargeIdOf(intent),
        };
    }

    private static PaymentIntent Refuse(PaymentIntent intent, string code, string? declineCode, string message) => intent with
    {
        Status = IntentStatus.RequiresPaymentMethod,
        LastPaymentError = new PaymentProblem { Type = "card_error", Code = code, DeclineCode = declineCode, Message = message },
    };

    private static PaymentIntent AskBuyer(PaymentIntent intent, string baseUrl, string? returnUrl) => intent with
    {
        Status = IntentStatus.RequiresAction,
        NextAction = new NextAction
        {
            Type = "redirect_to_url",
            RedirectToUrl = new RedirectToUrl { Url = $"{baseUrl}{ApprovalPage.Path}/{intent.Id}", ReturnUrl = returnUrl },
        },
    };

    /// <summary>Books what was captured and tells the shop where the intent stands now.</summary>
    private void AfterDecision(LedgerSession ledger, PaymentIntent intent, byte[] body, string? key, DateTimeOffset now)
    {
        if (intent.Status == IntentStatus.Succeeded)
        {
            ledger.AddOperation(intent.Id!, "capture", null, intent.AmountReceived, key, now.ToUnixTimeSeconds());
        }
        var type = intent.Status switch
        {
            IntentStatus.RequiresCapture => EventType.AmountCapturableUpdated,
            IntentStatus.Succeeded => EventType.Succeeded,
            IntentStatus.RequiresAction => EventType.RequiresAction,
            _ => EventType.PaymentFailed,
        };
        Tell(ledger, type, body, null, key, now);
    }

    private void Tell(LedgerSession ledger, string type, byte[] subject, ChargeBefore? before, string? key, DateTimeOffset now)
    {
        if (!events) return;
        using var parsed = JsonDocument.Parse(subject);
        var told = new GatewayEvent
        {
            Id = IdText.New("evt_", clock),
            Object = "event",
            Type = type,
            Created = now.ToUnixTimeSeconds(),
            Data = new EventData { Object = parsed.RootElement, PreviousAttributes = before },
            Request = new EventCause { IdempotencyKey = key },
        };
        ledger.AddEvent(JsonSerializer.SerializeToUtf8Bytes(told, StripeJson.Default.GatewayEvent), now.ToUnixTimeMilliseconds());
    }

    private static Charge ChargeOf(PaymentIntent intent, long refunded) => new()
    {
        Id = ChargeIdOf(intent),
        Object = "charge",
        Amount = intent.Amount,
        AmountCaptured = intent.AmountReceived,
        AmountRefunded = refunded,
        Refunded = refunded == intent.AmountReceived,
        Currency = intent.Currency,
        PaymentIntent = intent.Id,
        Metadata = intent.Metadata,
    };

    private static string ChargeIdOf(PaymentIntent intent) => string.Concat("ch_", intent.Id.AsSpan("pi_".Length));

    private static GatewayAnswer Unexpected(PaymentIntent intent, string verb) =>
        GatewayAnswer.WrongState(intent, "payment_intent_unexpected_state", $"An intent with status {intent.Status} cannot be {verb}.");

    private static GatewayAnswer Unknown(string member) =>
        GatewayAnswer.Invalid(member, "parameter_unknown", "The sandbox does not know this member.");

    private static byte[] Bytes(PaymentIntent intent) => JsonSerializer.SerializeToUtf8Bytes(intent, StripeJson.Default.PaymentIntent);
}
