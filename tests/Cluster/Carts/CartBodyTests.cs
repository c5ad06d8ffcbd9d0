using System.Text.Json.Nodes;
using Ecommerce.Tests.Cluster.Faults;
using Xunit;

namespace Ecommerce.Tests.Cluster.Carts;

public sealed class CartBodyTests
{
    [Fact]
    public async Task Create_WithALineThatIsNull_IsAnInvalidRequest()
    {
        await using var shop = await FaultyShop.StartAsync();

        var (status, body, _) = await shop.SendAsync(new(HttpMethod.Post, "/api/cart", """{"lines":[null]}"""));

        Assert.Equal((400, "shop.invalid_request"), (status, (string?)JsonNode.Parse(body)!["code"]));
    }
}
