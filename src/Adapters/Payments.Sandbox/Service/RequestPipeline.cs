using System.Security.Cryptography;
using System.Text;
using Ecommerce.Adapters.Payments.Sandbox.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>What happens around a command: the secret key, the planned faults, the keys under way, the answer's headers.</summary>
internal sealed class RequestPipeline(GatewayEngine engine, IHostApplicationLifetime lifetime)
{
    private const int MaxKeyLength = 255;

    private readonly byte[] _secret = SHA256.HashData(Encoding.UTF8.GetBytes("Bearer " + engine.Options.ApiKey));

    /// <summary>Answers a question.</summary>
    public async Task AnswerAsync(HttpContext http, Func<HttpContext, Task<GatewayAnswer>> ask)
    {
        var (fault, refusal) = FaultOf(http);
        if (refusal is not null) await WriteAsync(http, refusal);
        else if (await PassesAsync(http, fault, FaultKind.DelayBefore, FaultKind.DropBefore)) await WriteAsync(http, await ask(http));
    }

    /// <summary>Executes a command and answers.</summary>
    public async Task ExecuteAsync(HttpContext http, string intent, Func<LedgerSession, GatewayRequest, GatewayAnswer> command)
    {
        var (fault, refusal) = FaultOf(http);
        if (refusal is not null)
        {
            await WriteAsync(http, refusal);
            return;
        }
        var request = await ReadAsync(http, intent, fault.Kind == FaultKind.ErrorStored);
        var behaviour = TestToken.Find(request["payment_method"])?.Behaviour;
        if (behaviour == TokenBehaviour.HangBefore) fault = new Fault(FaultKind.DelayBefore, null);

        if (await TryExecuteAsync(http, request, command, fault) is not { } answer) return;

        // Only the first answer never comes: whoever repeats the key learns that it was charged.
        if (behaviour == TokenBehaviour.HangAfter && answer is { Status: 200, Replayed: false })
        {
            fault = new Fault(FaultKind.DelayAfterCommit, null);
        }
        if (await PassesAsync(http, fault, FaultKind.DelayAfterCommit, FaultKind.DropAfterCommit)) await WriteAsync(http, answer);
    }

    /// <summary>The answer, or nothing when a fault or the caller cut the connection before anything was done.</summary>
    private async Task<GatewayAnswer?> TryExecuteAsync(
        HttpContext http, GatewayRequest request, Func<LedgerSession, GatewayRequest, GatewayAnswer> command, Fault fault)
    {
        if (request.Key is { Length: > MaxKeyLength })
        {
            return GatewayAnswer.Invalid("Idempotency-Key", "invalid_key", "A key has 255 characters at most.");
        }
        if (request.Key is not null && !engine.UnderWay.TryAdd(request.Key, true)) return GatewayAnswer.KeyInUse();
        try
        {
            if (!await PassesAsync(http, fault, FaultKind.DelayBefore, FaultKind.DropBefore)) return null;
            return await engine.ExecuteAsync(request, command);
        }
        finally
        {
            if (request.Key is not null) engine.UnderWay.TryRemove(request.Key, out _);
        }
    }

    private async Task<GatewayRequest> ReadAsync(HttpContext http, string intent, bool failAfterExecution)
    {
        // A capture or a cancellation of everything has no body at all.
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        return new GatewayRequest
        {
            Path = http.Request.Path.Value!,
            Intent = intent,
            Key = key.Length > 0 ? key : null,
            Form = form.ToDictionary(member => member.Key, member => member.Value.ToString()),
            BaseUrl = engine.Options.PublicUrl?.AbsoluteUri.TrimEnd('/') ?? AddressOf(http.Request),
            Now = engine.Clock.GetUtcNow(),
            FailAfterExecution = failAfterExecution,
        };
    }

    private static string AddressOf(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>The fault that this request suffers, and what refuses it before anything is done.</summary>
    private (Fault Fault, GatewayAnswer? Refusal) FaultOf(HttpContext http)
    {
        var given = SHA256.HashData(Encoding.UTF8.GetBytes(http.Request.Headers.Authorization.ToString()));
        if (!CryptographicOperations.FixedTimeEquals(_secret, given)) return (default, GatewayAnswer.Unauthorized());
        if (!engine.Options.Faults) return (default, null);

        var header = http.Request.Headers["Sandbox-Fault"];
        var fault = header.Count > 0 ? Fault.Request(header) : engine.Faults.NextRequest();
        return fault switch
        {
            null => (default, GatewayAnswer.Invalid("Sandbox-Fault", "parameter_unknown", "There is no such fault.")),
            { Kind: FaultKind.TooMany } => (default, GatewayAnswer.TooMany()),
            { } known => (known, null),
        };
    }

    /// <summary>Whether to go on, after the fault's wait. False when the connection is cut.</summary>
    private async Task<bool> PassesAsync(HttpContext http, Fault fault, FaultKind delay, FaultKind drop)
    {
        if (fault.Kind != delay && fault.Kind != drop) return true;
        if (fault.Kind == delay)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
            var wait = Task.Delay(fault.Wait ?? engine.Options.HangLimit, engine.Clock, ended.Token);
            await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (fault.Wait is not null && !ended.IsCancellationRequested) return true;
        }
        http.Abort();
        return false;
    }

    private static Task WriteAsync(HttpContext http, GatewayAnswer answer)
    {
        var response = http.Response;
        response.StatusCode = answer.Status;
        response.ContentType = "application/json";
        response.ContentLength = answer.Body.Length;
        if (answer.Replayed) response.Headers["Idempotent-Replayed"] = "true";
        if (answer.Status >= 400) response.Headers["Stripe-Should-Retry"] = answer.ShouldRetry ? "true" : "false";
        return response.Body.WriteAsync(answer.Body, http.RequestAborted).AsTask();
    }
}
