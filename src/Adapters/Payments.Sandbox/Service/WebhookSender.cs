using System.Net.Http.Headers;
using Ecommerce.Adapters.Payments.Sandbox.Ledger;
using Ecommerce.Adapters.Payments.Sandbox.Wire;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>
/// Delivers events from the ledger until the shop answers 2xx: at least once, in no promised order, also after a restart.
/// </summary>
internal sealed class WebhookSender(GatewayEngine engine) : BackgroundService
{
    private const int BatchSize = 16;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan DefaultDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TooOld = TimeSpan.FromSeconds(301);

    private readonly SandboxGatewayOptions _options = engine.Options;
    private readonly TimeProvider _clock = engine.Clock;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_options.WebhookUrl is null) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan wait;
            try
            {
                wait = await DeliverDueAsync(stoppingToken);
            }
            catch (SqliteException)
            {
                // A full disk must not end the process that the gateway lives in; the events stay due.
                wait = _options.WebhookRetryDelay;
            }
            if (wait > TimeSpan.Zero) await engine.EventsWait.WaitAsync(wait, _clock, stoppingToken);
        }
    }

    /// <summary>Delivers what is due and returns how long nothing more will be.</summary>
    private async Task<TimeSpan> DeliverDueAsync(CancellationToken stoppingToken)
    {
        var now = _clock.GetUtcNow().ToUnixTimeMilliseconds();
        var (due, next) = await engine.Ledger.RunAsync(ledger => (ledger.DueEvents(now, BatchSize), ledger.NextDue()));
        if (due.Count == 0)
        {
            var wait = next is { } at ? TimeSpan.FromMilliseconds(Math.Max(1, at - now)) : LongestWait;
            return wait < LongestWait ? wait : LongestWait;
        }

        var settlements = await Task.WhenAll(due.Select(waiting => DeliverAsync(waiting, stoppingToken)));
        await engine.Ledger.RunAsync(ledger => Settle(ledger, settlements));
        return TimeSpan.Zero;
    }

    private static bool Settle(LedgerSession ledger, Settlement[] settlements)
    {
        foreach (var (waiting, due) in settlements)
        {
            if (due is null) ledger.DropEvent(waiting.Number);
            else ledger.PutEvent(waiting.Number, waiting.Attempts + 1, due.Value.ToUnixTimeMilliseconds());
        }
        return true;
    }

    private async Task<Settlement> DeliverAsync(StoredEvent waiting, CancellationToken stoppingToken)
    {
        var fault = engine.Faults.NextWebhook();
        var now = _clock.GetUtcNow();
        switch (fault.Kind)
        {
            case FaultKind.WebhookDrop: return new Settlement(waiting, null);
            case FaultKind.WebhookDelay: return new Settlement(waiting, now + (fault.Wait ?? DefaultDelay));
            case FaultKind.WebhookDuplicate: await PostAsync(waiting, fault.Kind, stoppingToken); break;
        }
        var delivered = await PostAsync(waiting, fault.Kind, stoppingToken);
        return new Settlement(waiting, delivered ? null : _clock.GetUtcNow() + WaitAfter(waiting.Attempts));
    }

    private async Task<bool> PostAsync(StoredEvent waiting, FaultKind fault, CancellationToken stoppingToken)
    {
        var signedAt = _clock.GetUtcNow() - (fault == FaultKind.WebhookOldTime ? TooOld : TimeSpan.Zero);
        var secret = fault == FaultKind.WebhookBadSignature ? "whsec_of_somebody_else" : _options.WebhookSecret;
        using var request = new HttpRequestMessage(HttpMethod.Post, _options.WebhookUrl) { Content = new ByteArrayContent(waiting.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation(
            StripeSignature.HeaderName, StripeSignature.Header(secret, signedAt.ToUnixTimeSeconds(), waiting.Body));

        using var timer = new CancellationTokenSource(_options.WebhookTimeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, stoppingToken);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            stoppingToken.ThrowIfCancellationRequested();
            return false;
        }
    }

    private TimeSpan WaitAfter(int attempts)
    {
        var wait = _options.WebhookRetryDelay * Math.Pow(2, Math.Min(attempts, 30));
        return wait < LongestWait ? wait : LongestWait;
    }

    /// <summary>What becomes of an event: due again, or done with.</summary>
    private sealed record Settlement(StoredEvent Event, DateTimeOffset? Due);
}
