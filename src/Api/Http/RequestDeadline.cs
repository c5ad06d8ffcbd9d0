namespace Ecommerce.Api.Http;

/// <summary>
/// How long a request may take. The <see cref="CancellationToken"/> of every handler ends then, and the answer is 503
/// <c>shop.unavailable</c>: the outcome is not known, and repeating with the same key is safe. Routes that stream call <c>.DisableRequestTimeout()</c>.
/// </summary>
public static class RequestDeadline
{
    /// <summary>15 seconds, as long as a grain call waits for its answer.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(15);
}
