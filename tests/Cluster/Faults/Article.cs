using Ecommerce.Contracts.Catalog;
using Ecommerce.Tests.Cluster.Catalog;
using Xunit;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>Something to buy that nobody else buys.</summary>
public sealed record Article(Sku Sku, string Product, int Stocked)
{
    /// <summary>Staff puts a new product into the shop, and units of it into stock.</summary>
    public static async Task<Article> StockAsync(Client client, int units)
    {
        var name = $"p{Guid.NewGuid():N}"[..20];
        var sku = $"{name.ToUpperInvariant()}-1";
        var product = new { slug = name, name = new { en = name, ko = name }, variants = new[] { new { sku, prices = new { KRW = 1000 } } } };
        var created = await PostAsync(client, "create product", "/api/admin/products", product, "key-of-the-product");
        await PostAsync(client, "receipt", "/api/admin/inventory/adjustments", new { sku, delta = units, reason = "receipt" }, "key-of-the-receipt");
        return new(Sku.From(sku), (string)created.Json["id"]!, units);
    }

    private static async Task<Exchange> PostAsync(Client client, string what, string path, object body, string key)
    {
        var answer = await client.SendAsync(what, new(
            HttpMethod.Post, path, Exchange.Text(body), ("Idempotency-Key", $"{key}-{Guid.NewGuid():N}"), (StaffAuthentication.Header, "usr_staff")));
        Assert.True(answer.Status == 201, $"I7: {what}: {answer.Body}");
        return answer;
    }
}
