using System.Net.Http.Headers;

namespace Ecommerce.Adapters.Payments.Sandbox.Client;

/// <summary>Sends requests within the time limit. Nothing that the network does leaves here as an exception.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private const long MaxReplyBytes = 1024 * 1024;
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(2);

    private readonly SandboxPaymentGatewayOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;

    public GatewayConnection(SandboxPaymentGatewayOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = ConnectionLife,
        };
        _http = new HttpClient(handler)
        {
            BaseAddress = options.BaseAddress,
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxReplyBytes,
        };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
    }

    public Task<GatewayReply?> GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);

    /// <summary>Posts a form under an idempotency key.</summary>
    public Task<GatewayReply?> PostAsync(
        string path, string key, IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancellationToken) =>
        SendAsync(() => Post(path, key, form), cancellationToken);

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Post(string path, string key, IEnumerable<KeyValuePair<string, string>> form)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return request;
    }

    /// <summary>The reply, or nothing when none came in time. Only the caller's own cancellation throws.</summary>
    private async Task<GatewayReply?> SendAsync(Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(_options.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                using var request = create();
                using var response = await _http.SendAsync(request, either.Token);
                if (attempt == _options.Retries || !IsTooEarly(response))
                {
                    return new GatewayReply((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(either.Token));
                }
                await Task.Delay(_options.RetryDelay * (1 << attempt), _clock, either.Token);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    /// <summary>Refused without being executed: the key is under way, or there are too many requests.</summary>
    private static bool IsTooEarly(HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (409 or 429)) return false;
        return !response.Headers.TryGetValues("Stripe-Should-Retry", out var values) || !values.Contains("false");
    }
}
