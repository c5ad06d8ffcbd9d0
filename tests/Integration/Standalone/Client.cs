using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Ecommerce.Tests.Integration.Standalone;

/// <summary>Whoever talks to the shop over HTTP.</summary>
internal sealed class Client(Uri address) : IDisposable
{
    private const string Address =
        """{"name":"Kim Minji","country":"KR","postalCode":"04524","city":"Seoul","line1":"110 Example Street"}""";

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64, UseCookies = false })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(60),
    };

    private (string Email, string Password)? _login;

    public string? AccessToken { get; private set; }

    /// <summary>Sends a request; whoever signed in and let the access token grow too old, on a busy machine, signs in once more.</summary>
    public async Task<Answer> SendAsync(
        HttpMethod method, string path, string? body = null, string? key = null, string? cartToken = null, string? ifMatch = null)
    {
        var answer = await SendOnceAsync(method, path, body, key, cartToken, ifMatch);
        if (answer.Status != HttpStatusCode.Unauthorized || _login is not { } login) return answer;
        await SignInAsync(login.Email, login.Password);
        return await SendOnceAsync(method, path, body, key, cartToken, ifMatch);
    }

    private async Task<Answer> SendOnceAsync(HttpMethod method, string path, string? body, string? key, string? cartToken, string? ifMatch)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (cartToken is not null) request.Headers.Add("Cart-Token", cartToken);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (AccessToken is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        using var response = await _http.SendAsync(request);
        return new(
            response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Contains("Idempotent-Replayed"),
            response.Headers.ETag?.ToString());
    }

    public Task<Answer> GetAsync(string path, string? cartToken = null) => SendAsync(HttpMethod.Get, path, cartToken: cartToken);

    public async Task SignInAsync(string email, string password)
    {
        // An expired token is refused on every route, this one included.
        AccessToken = null;
        var answer = await SendOnceAsync(HttpMethod.Post, "/api/users/sessions", $$"""{"email":"{{email}}","password":"{{password}}"}""", null, null, null);
        _login = (email, password);
        AccessToken = (string?)answer.Body["accessToken"] ?? throw new InvalidOperationException($"Sign-in: {answer}");
    }

    /// <summary>As staff: a product of one variant, with so many units.</summary>
    public async Task<Answer> StockAsync(string sku, long price, long units)
    {
        var product = await SendAsync(
            HttpMethod.Post, "/api/admin/products",
            $$"""{"slug":"{{sku.ToLowerInvariant()}}","name":{"en":"Thing","ko":"물건"},"variants":[{"sku":"{{sku}}","prices":{"KRW":{{price}} } }]}""",
            $"product-{sku}");
        var stock = await SendAsync(
            HttpMethod.Post, "/api/admin/inventory/adjustments", $$"""{"sku":"{{sku}}","delta":{{units}},"reason":"receipt"}""", $"receipt-{sku}");
        return stock.Code is null ? product : throw new InvalidOperationException($"Stock: {stock}");
    }

    /// <summary>A cart of its own, ready to be ordered.</summary>
    public async Task<Basket> FillAsync(params (string Sku, int Quantity)[] lines)
    {
        var wanted = string.Join(',', lines.Select(line => $$"""{"sku":"{{line.Sku}}","quantity":{{line.Quantity}}}"""));
        var answer = await SendAsync(
            HttpMethod.Post, "/api/cart",
            $$"""{"currency":"KRW","locale":"ko","lines":[{{wanted}}],"contact":{"email":"kim@example.com"},"shippingAddress":{{Address}},"shippingOption":"standard"}""");
        if (answer.Code is not null) throw new InvalidOperationException($"Cart: {answer} {answer.Text}");
        var cart = answer.Body;
        return new((string)cart["id"]!, (string)cart["token"]!, (long)cart["version"]!, (long)cart["totals"]!["total"]!["amount"]!);
    }

    public Task<Answer> PlaceAsync(Basket basket, string key, string method = "pm_card_visa") =>
        SendAsync(HttpMethod.Post, "/api/orders", basket.Order(method), key, basket.Token);

    /// <summary>Every order of the shop, as staff.</summary>
    public async Task<List<JsonNode>> AllOrdersAsync()
    {
        var orders = new List<JsonNode>();
        string? cursor = null;
        do
        {
            var page = (await GetAsync($"/api/admin/orders?limit=100{(cursor is null ? "" : $"&cursor={cursor}")}")).Body;
            orders.AddRange(page["items"]!.AsArray().Select(item => item!.DeepClone()));
            cursor = (string?)page["page"]!["nextCursor"];
        }
        while (cursor is not null);
        return orders;
    }

    public void Dispose() => _http.Dispose();
}
