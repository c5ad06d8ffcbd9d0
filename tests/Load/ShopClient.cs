using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Ecommerce.Tests.Load;

/// <summary>Requests to the shop over a fixed number of kept connections; whatever is not the expected status is an exception.</summary>
internal sealed class ShopClient(Uri url, int connections) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = connections,
        PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
    })
    {
        BaseAddress = url,
        Timeout = TimeSpan.FromSeconds(30),
    };

    public Task<byte[]> GetAsync(string path, params IEnumerable<(string Name, string Value)> headers) =>
        SendAsync(HttpMethod.Get, path, null, HttpStatusCode.OK, headers);

    public async Task<JsonElement> GetJsonAsync(string path, params IEnumerable<(string Name, string Value)> headers) =>
        JsonElement.Parse(await GetAsync(path, headers));

    public async Task<JsonElement> SendJsonAsync(
        HttpMethod method, string path, string body, HttpStatusCode expected, params IEnumerable<(string Name, string Value)> headers) =>
        JsonElement.Parse(await SendAsync(method, path, body, expected, headers));

    public void Dispose() => _http.Dispose();

    private async Task<byte[]> SendAsync(
        HttpMethod method, string path, string? body, HttpStatusCode expected, IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = Json;
        }

        using var response = await _http.SendAsync(request);
        var content = await response.Content.ReadAsByteArrayAsync();
        return response.StatusCode == expected
            ? content
            : throw new UnexpectedAnswerException($"{(int)response.StatusCode} {CodeOf(content)}");
    }

    private static string CodeOf(byte[] content)
    {
        try
        {
            var problem = JsonElement.Parse(content);
            return problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty("code", out var code) ? code.ToString() : "without a code";
        }
        catch (JsonException)
        {
            return "without JSON";
        }
    }
}
