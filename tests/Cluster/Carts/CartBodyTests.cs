using System.Text.Json.Nodes;
using Ecommerce.Tests.Cluster.Faults;
using Xunit;

namespace Ecommerce.Tests.Cluster.Carts;

public sealed class CartBodyTests
{
    [Fact]
    public async Task Create_WithALineThatIsNull_IsRefusedWithItsPlace()
    {
        await using var shop = await FaultyShop.StartAsync();

        var (status, body, _) = await shop.SendAsync(new(HttpMethod.Post, "/api/cart", """{"lines":[null]}"""));

        var problem = JsonNode.Parse(body)!;
        Assert.Equal((400, "shop.malformed_request", "/lines/0"), (status, (string?)problem["code"], (string?)problem["errors"]![0]!["pointer"]));
    }
}
