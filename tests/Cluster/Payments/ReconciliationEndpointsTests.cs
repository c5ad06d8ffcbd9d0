using System.Text.Json.Nodes;
using Ecommerce.Tests.Cluster.Catalog;
using Xunit;

namespace Ecommerce.Tests.Cluster.Payments;

public sealed class ReconciliationEndpointsTests(CatalogApi api) : IClassFixture<CatalogApi>
{
    private const string Path = "/api/admin/payments/reconciliations";
    private const string AMonth = """{ "from": "2026-10-01T00:00:00Z", "until": "2026-11-01T00:00:00Z" }""";

    [Fact]
    public async Task Post_OfATime_AnswersWhatDiffers()
    {
        var answer = await api.StaffAsync(HttpMethod.Post, Path, JsonNode.Parse(AMonth));

        Assert.Equal(200, answer.Status);
        Assert.Equal((0, 0), ((int)answer.Body!["charges"]!, answer.Body["differences"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("""{ "from": "2026-10-01T00:00:00Z", "until": "2026-10-01T00:00:00Z" }""")]
    [InlineData("""{ "from": "2026-10-01T00:00:00Z", "until": "2026-11-02T00:00:00Z" }""")]
    public async Task Post_OfNoTimeOrTooMuch_PointsAtItsEnd(string body)
    {
        var answer = await api.StaffAsync(HttpMethod.Post, Path, JsonNode.Parse(body));

        Assert.Equal(400, answer.Status);
        Assert.Equal(["/until"], answer.Pointers);
    }

    [Fact]
    public async Task Post_WithoutPermission_IsRefused()
    {
        Assert.Equal(401, (await api.SendAsync(HttpMethod.Post, Path, JsonNode.Parse(AMonth))).Status);
        Assert.Equal(403, (await api.SendAsync(HttpMethod.Post, Path, JsonNode.Parse(AMonth), (StaffAuthentication.Header, StaffAuthentication.Buyer))).Status);
    }
}
