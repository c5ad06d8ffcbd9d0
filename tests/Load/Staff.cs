using System.Net;
using System.Text.Json;

namespace Ecommerce.Tests.Load;

/// <summary>What the measurement does as the demo shop's administrator.</summary>
internal sealed class Staff
{
    private readonly ShopClient _shop;
    private readonly (string, string) _login;

    private Staff(ShopClient shop, string accessToken) => (_shop, _login) = (shop, ("Authorization", $"Bearer {accessToken}"));

    public static async Task<Staff> SignInAsync(ShopClient shop)
    {
        const string body = """{"email":"admin@example.com","password":"demo-admin-login"}""";
        var session = await shop.SendJsonAsync(HttpMethod.Post, "api/users/sessions", body, HttpStatusCode.OK);
        return new(shop, session.GetProperty("accessToken").GetString()!);
    }

    public Task AddStockAsync(string sku, long units) =>
        _shop.SendJsonAsync(
            HttpMethod.Post,
            "api/admin/inventory/adjustments",
            $$"""{"sku":"{{sku}}","delta":{{units}},"reason":"receipt"}""",
            HttpStatusCode.Created,
            _login,
            ("Idempotency-Key", $"load-{Guid.NewGuid():N}"));

    public Task CreateProductAsync(string sku) =>
        _shop.SendJsonAsync(
            HttpMethod.Post,
            "api/admin/products",
            $$"""{"slug":"{{sku.ToLowerInvariant()}}","name":{"en":"Scarce","ko":"희소"},"variants":[{"sku":"{{sku}}","prices":{"KRW":1000} }]}""",
            HttpStatusCode.Created,
            _login,
            ("Idempotency-Key", $"load-{Guid.NewGuid():N}"));

    /// <summary>What the shop's record stores counted so far; none from a shop that does not tell.</summary>
    public async Task<StoreCounts?> GetStoreCountsAsync()
    {
        try
        {
            return StoreCounts.Of(await _shop.GetJsonAsync("api/admin/ops/records", _login));
        }
        catch (UnexpectedAnswerException)
        {
            return null;
        }
    }

    public async Task<StockLevels> GetLevelsAsync(string sku) =>
        (await _shop.GetJsonAsync($"api/admin/inventory/levels/{sku}", _login)).Deserialize<StockLevels>(JsonSerializerOptions.Web)!;
}
