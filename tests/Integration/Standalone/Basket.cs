namespace Ecommerce.Tests.Integration.Standalone;

/// <summary>A cart that its buyer is about to order.</summary>
internal sealed record Basket(string Cart, string Token, long Version, long Total)
{
    public string Order(string method) =>
        $$"""{"cartId":"{{Cart}}","cartVersion":{{Version}},"expectedTotal":{"amount":{{Total}},"currency":"KRW"},"paymentMethod":"{{method}}"}""";
}
