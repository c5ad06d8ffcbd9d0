namespace Ecommerce.Standalone.Demo.Past;

/// <summary>Has the payment sandbox misbehave, by the door that it has for that, so that the demo has a payment whose outcome was not known at once.</summary>
internal sealed class PastFaults(Uri gateway) : IDisposable
{
    private const string AllWebhooks = "100000";

    private readonly HttpClient _http = new() { BaseAddress = gateway };

    /// <summary>Nothing is delivered any more: all that webhooks say was answered at once, and their signatures would be too old when the clock moves.</summary>
    public Task HoldWebhooksAsync(CancellationToken cancellationToken) => PostAsync(cancellationToken, ("webhook", "drop"), ("times", AllWebhooks));

    /// <summary>The next request is carried out, and its answer lost.</summary>
    public Task LoseNextAnswerAsync(CancellationToken cancellationToken) => PostAsync(cancellationToken, ("fault", "drop_after_commit"));

    /// <summary>From now on it behaves.</summary>
    public Task EndAsync(CancellationToken cancellationToken) => PostAsync(cancellationToken, ("clear", "true"));

    public void Dispose() => _http.Dispose();

    private async Task PostAsync(CancellationToken cancellationToken, params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(member => KeyValuePair.Create(member.Name, member.Value)));
        using var answer = await _http.PostAsync(Door, content, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static Uri Door { get; } = new("_faults", UriKind.Relative);
}
