using System.Text;
using System.Text.Json.Nodes;
using Ecommerce.Adapters.Sqlite;
using Ecommerce.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Ecommerce.Tests.Cluster.Catalog;

/// <summary>The API over real HTTP on a free port, with the grains of a <see cref="CatalogCluster"/> behind it.</summary>
public sealed class CatalogApi : IAsyncLifetime
{
    private readonly CatalogCluster _cluster = new();
    private WebApplication? _app;
    private HttpClient? _client;

    public async ValueTask InitializeAsync()
    {
        await _cluster.InitializeAsync();
        var builder = WebApplication.CreateSlimBuilder(["--environment=Test"]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(_cluster.Grains);
        builder.Services.AddSqliteQueries(options => options.DataSource = _cluster.DataSource);
        builder.Services.AddShopApi(builder.Configuration);
        builder.Services.AddAuthentication("staff").AddScheme<AuthenticationSchemeOptions, StaffAuthentication>("staff", null);
        _app = builder.Build();
        _app.MapShopApi();
        await _app.StartAsync();
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        _client = new() { BaseAddress = new Uri(address) };
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        await _cluster.DisposeAsync();
    }

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, JsonNode? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _client!.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new()
        {
            Status = (int)response.StatusCode,
            Body = text.Length > 0 ? JsonNode.Parse(text) : null,
            Headers = response.Headers.Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        };
    }

    public IGrainFactory Grains => _cluster.Grains;

    public Task<ApiAnswer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>As a member of staff who may do everything.</summary>
    public Task<ApiAnswer> StaffAsync(HttpMethod method, string path, JsonNode? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, body, [(StaffAuthentication.Header, "usr_staff"), .. headers]);

    public Task<ApiAnswer> CreateAsync(JsonNode body, string? key = null) =>
        StaffAsync(HttpMethod.Post, "/api/admin/products", body, ("Idempotency-Key", key ?? Guid.NewGuid().ToString("N")));

    /// <summary>The body of a product of one variant.</summary>
    public static JsonNode Product(string slug, string brand) => JsonNode.Parse($$"""
        {
          "slug": "{{slug}}", "name": { "en": "Lantern", "ko": "랜턴" }, "description": { "en": "Warm.", "ko": "따뜻합니다." },
          "brand": "{{brand}}", "category": "light", "taxClass": "standard",
          "variants": [
            {
              "sku": "{{slug.ToUpperInvariant()}}-1",
              "options": { "colour": { "en": "Cream", "ko": "크림" } },
              "prices": { "KRW": 84000, "EUR": 5495 }
            }
          ]
        }
        """)!;
}
