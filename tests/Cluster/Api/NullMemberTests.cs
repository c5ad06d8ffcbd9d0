using System.Text.Json.Nodes;
using Xunit;

namespace Ecommerce.Tests.Cluster.Api;

public sealed class NullMemberTests(WholeShop shop) : IClassFixture<WholeShop>
{
    [Theory]
    [InlineData("brand")]
    [InlineData("category")]
    [InlineData("description")]
    [InlineData("attributes")]
    [InlineData("published")]
    public async Task Create_WhenAnOptionalMemberIsNull_IsRefused(string member)
    {
        var body = JsonNode.Parse("""{"slug":"lamp","name":{"en":"Lamp","ko":"램프"},"variants":[{"sku":"LAMP-1","prices":{"KRW":1000}}]}""")!;
        body[member] = null;

        using var answer = await shop.SendAsync(Call.By(await shop.EnterAsync("owner"), "POST", "/api/admin/products", body.ToJsonString()));

        Assert.Equal((400, $"/{member}"), ((int)answer.StatusCode, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]?[0]?["pointer"]));
    }
}
