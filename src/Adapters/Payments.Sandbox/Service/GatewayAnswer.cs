using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ecommerce.Adapters.Payments.Sandbox.Wire;

namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>An answer, and whether its key keeps it.</summary>
internal sealed record GatewayAnswer
{
    public required int Status { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>True once the execution began; what was refused before that may be asked again under the same key.</summary>
    public bool Kept { get; init; }

    /// <summary>Taken from the key table.</summary>
    public bool Replayed { get; init; }

    /// <summary>Whether the same request may do better soon.</summary>
    public bool ShouldRetry { get; init; }

    public static GatewayAnswer Done(byte[] body) => new() { Status = 200, Body = body, Kept = true };

    public static GatewayAnswer Found<T>(T value, JsonTypeInfo<T> type) =>
        new() { Status = 200, Body = JsonSerializer.SerializeToUtf8Bytes(value, type) };

    /// <summary>The bank said no: kept, so that the key never charges later.</summary>
    public static GatewayAnswer Declined(PaymentIntent intent) =>
        Error(402, intent.LastPaymentError! with { PaymentIntent = intent }) with { Kept = true };

    /// <summary>The intent's state does not allow it: kept, since the execution had begun.</summary>
    public static GatewayAnswer WrongState(PaymentIntent intent, string code, string message) =>
        Error(400, InvalidRequest(code, message) with { PaymentIntent = intent }) with { Kept = true };

    public static GatewayAnswer Invalid(string param, string code, string message) =>
        Error(400, InvalidRequest(code, message) with { Param = param });

    public static GatewayAnswer InvalidAmount(string param) =>
        Invalid(param, "parameter_invalid_integer", "The amount must be a positive integer of minor units.");

    public static GatewayAnswer NoSuchIntent(int status) =>
        Error(status, InvalidRequest("resource_missing", "No such payment_intent.") with { Param = "intent" });

    public static GatewayAnswer OtherParameters() =>
        Error(400, new PaymentProblem { Type = "idempotency_error", Message = "This idempotency key was used with other parameters." });

    public static GatewayAnswer KeyInUse() =>
        Error(409, InvalidRequest("idempotency_key_in_use", "A request with this key is under way.") with { Type = "idempotency_error" })
            with { ShouldRetry = true };

    public static GatewayAnswer Unauthorized() =>
        Error(401, InvalidRequest(null, "Send the secret key as bearer."));

    public static GatewayAnswer TooMany() =>
        Error(429, InvalidRequest("rate_limit", "Too many requests.")) with { ShouldRetry = true };

    public static GatewayAnswer Broken() => Error(500, new PaymentProblem { Type = "api_error", Message = "Something went wrong." });

    private static PaymentProblem InvalidRequest(string? code, string message) =>
        new() { Type = "invalid_request_error", Code = code, Message = message };

    private static GatewayAnswer Error(int status, PaymentProblem problem) => new()
    {
        Status = status,
        Body = JsonSerializer.SerializeToUtf8Bytes(new ErrorAnswer { Error = problem }, StripeJson.Default.ErrorAnswer),
    };
}
