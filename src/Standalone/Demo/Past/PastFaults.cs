using System.Diagnostics;
using System.Text.Json;

namespace Ecommerce.Standalone.Demo.Past;

/// <summary>Has the payment sandbox misbehave, by the door that it has for that, so that the demo has a payment whose outcome is not known.</summary>
internal sealed class PastFaults(Uri gateway) : IDisposable
{
    // A question is repeated twice before it counts as unanswered.
    private const string Tries = "3";
    private const string AllWebhooks = "100000";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    private readonly HttpClient _http = new() { BaseAddress = gateway };

    /// <summary>How long after the placing the order asks; at the last time a person is told, and the next one is in an hour.</summary>
    public static IReadOnlyList<TimeSpan> Questions { get; } =
        [TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(45), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(17)];

    /// <summary>Nothing is delivered any more: all that webhooks say was answered at once, and their signatures would be too old when the clock moves.</summary>
    public Task HoldWebhooksAsync(CancellationToken cancellationToken) => PostAsync(cancellationToken, ("webhook", "drop"), ("times", AllWebhooks));

    /// <summary>The next request is carried out, and its answer lost.</summary>
    public Task LoseNextAnswerAsync(CancellationToken cancellationToken) => PostAsync(cancellationToken, ("fault", "drop_after_commit"));

    /// <summary>The next question stays without an answer.</summary>
    public Task RefuseNextQuestionAsync(CancellationToken cancellationToken) => PostAsync(cancellationToken, ("fault", "429"), ("times", Tries));

    /// <summary>Waits until the requests that were to fail have failed.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (await LeftAsync(cancellationToken) > 0)
        {
            if (Stopwatch.GetElapsedTime(started) > Patience) throw new TimeoutException("The payment sandbox was not asked.");
            await Task.Delay(Look, cancellationToken);
        }
    }

    /// <summary>From now on it behaves.</summary>
    public Task EndAsync(CancellationToken cancellationToken) => PostAsync(cancellationToken, ("clear", "true"));

    public void Dispose() => _http.Dispose();

    private async Task<int> LeftAsync(CancellationToken cancellationToken)
    {
        using var planned = JsonDocument.Parse(await _http.GetStringAsync(Door, cancellationToken));
        return planned.RootElement.GetProperty("requests").GetInt32();
    }

    private async Task PostAsync(CancellationToken cancellationToken, params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(member => KeyValuePair.Create(member.Name, member.Value)));
        using var answer = await _http.PostAsync(Door, content, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static Uri Door { get; } = new("_faults", UriKind.Relative);
}
