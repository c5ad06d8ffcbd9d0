using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

/// <summary>Where the <c>type</c> of a problem leads.</summary>
public sealed class ProblemPageTests(ProbeFixture probe) : IClassFixture<ProbeFixture>
{
    [Fact]
    public async Task Get_OfTheTypeOfAProblem_ExplainsItInEnglishAndKorean()
    {
        using var refused = await probe.Client.GetAsync("/api/users/me");
        var type = (string)System.Text.Json.Nodes.JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["type"]!;

        var page = await probe.Client.GetStringAsync(type);

        Assert.Equal("/problems/shop.unauthenticated", type);
        Assert.Contains("Sign in first.", page, StringComparison.Ordinal);
        Assert.Contains("먼저 로그인하세요.", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("Remedy", page, StringComparison.Ordinal);
    }
}
