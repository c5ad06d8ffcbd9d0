using System.Net;
using System.Text.Json;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class DocumentTests(ProbeFixture probe) : IClassFixture<ProbeFixture>
{
    [Fact]
    public async Task Document_OfAnArea_ListsItsRoutesOnly()
    {
        var paths = (await ReadAsync("/api/orders/openapi.json")).GetProperty("paths");
        Assert.True(paths.TryGetProperty("/api/orders/body", out _));
        Assert.False(paths.TryGetProperty("/api/users/signed-in", out _));
    }

    [Fact]
    public async Task Document_OfAll_ListsEveryRouteOfAnArea()
    {
        var paths = (await ReadAsync("/api/openapi.json")).GetProperty("paths");
        Assert.Equal(["/api/admin/ops", "/api/orders/body", "/api/users/signed-in"],
            ((string[])["/api/admin/ops", "/api/orders/body", "/api/users/signed-in"]).Where(path => paths.TryGetProperty(path, out _)));
        Assert.False(paths.TryGetProperty("/silent", out _));
    }

    [Fact]
    public async Task Document_DescribesIdsAndMoney()
    {
        var document = await ReadAsync("/api/orders/openapi.json");
        var body = document.GetProperty("components").GetProperty("schemas").GetProperty("ProbeBody");
        Assert.Contains("crt_", document.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("minor units", document.GetProperty("components").GetProperty("schemas").GetRawText(), StringComparison.Ordinal);
        Assert.False(body.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public async Task Document_ShowsTheHeadersOfARoute()
    {
        var post = (await ReadAsync("/api/orders/openapi.json")).GetProperty("paths").GetProperty("/api/orders/keyed").GetProperty("post");
        var header = Assert.Single(post.GetProperty("parameters").EnumerateArray());
        Assert.Equal(("Idempotency-Key", "header", true), (header.Text("name"), header.Text("in"), header.GetProperty("required").GetBoolean()));
    }

    [Fact]
    public async Task Document_ShowsThePermissionOfARoute()
    {
        var get = (await ReadAsync("/api/admin/openapi.json")).GetProperty("paths").GetProperty("/api/admin/ops").GetProperty("get");
        Assert.Contains("ops:read", get.Text("description"), StringComparison.Ordinal);
        Assert.Equal("""[{"bearer":[]}]""", string.Concat(get.GetProperty("security").GetRawText().Where(c => !char.IsWhiteSpace(c))));
    }

    [Theory]
    [InlineData("/api/orders/docs")]
    [InlineData("/api/docs")]
    public async Task SwaggerUi_IsServedByUsWithoutInlineScripts(string path)
    {
        var page = await probe.GetAsync(path);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("://", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]*src=)", html);
        Assert.Contains("script-src 'self';", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var bundle = await probe.GetAsync($"{path}/swagger-ui-bundle.js");
        Assert.True((await bundle.Content.ReadAsByteArrayAsync()).Length > 100_000);
    }

    private async Task<JsonElement> ReadAsync(string path)
    {
        var response = await probe.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
