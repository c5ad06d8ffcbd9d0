using System.Net;
using System.Text.Json;

namespace Ecommerce.Tests.Load;

/// <summary>What a caller does over and over: one call of a scenario is one unit of what is counted.</summary>
internal sealed class Scenarios(ShopClient shop, Books books)
{
    private const string Contact = """{"email":"kim@example.com"}""";

    private const string Address =
        """{"name":"Kim Minji","country":"KR","postalCode":"04524","city":"Seoul","line1":"110 Example Street","line2":"3F"}""";

    private const string Option = "standard";

    private readonly string _run = Guid.NewGuid().ToString("N");
    private long _orders;

    public Func<Random, Task> Named(string name) => name switch
    {
        "bare" => BareAsync,
        "cart" => CartAsync,
        "checkout" => CheckoutAsync,
        "checkout-steps" => CheckoutInStepsAsync,
        "mix" => MixAsync,
        "hot" => HotAsync,
        "crowd" => CrowdAsync,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such scenario."),
    };

    private Task BareAsync(Random random) => shop.GetAsync("health/live");

    private Task CartAsync(Random random) => CreateCartAsync(Basket.Pick(random, books.Skus));

    private async Task CheckoutAsync(Random random)
    {
        var basket = Basket.Pick(random, books.Skus);
        var cart = await CreateCartAsync(basket);
        await PlaceAsync(basket, cart, Text(cart, "token"));
    }

    /// <summary>Twenty looks and three carts for two checkouts.</summary>
    private Task MixAsync(Random random) => random.Next(25) switch
    {
        < 12 => shop.GetAsync("api/products?limit=24&currency=KRW&locale=ko"),
        < 20 => shop.GetAsync($"api/products/variants/{books.Skus[random.Next(books.Skus.Count)]}/availability"),
        < 23 => CartAsync(random),
        _ => CheckoutAsync(random),
    };

    private async Task HotAsync(Random random)
    {
        var basket = new Basket([new(books.Skus[0], 1)]);
        var cart = await CreateCartAsync(basket);
        await PlaceAsync(basket, cart, Text(cart, "token"));
    }

    private async Task CrowdAsync(Random random)
    {
        var basket = new Basket([new(await books.ScarceAsync(), 1)]);
        var cart = await CreateCartAsync(basket);
        try
        {
            await PlaceAsync(basket, cart, Text(cart, "token"));
        }
        catch (UnexpectedAnswerException sold) when (sold.Message == "409 inventory.insufficient")
        {
            // That there are no more is a right answer, and the books say how many there were.
        }
    }

    private async Task CheckoutInStepsAsync(Random random)
    {
        var basket = Basket.Pick(random, books.Skus);
        var cart = await shop.SendJsonAsync(HttpMethod.Post, "api/cart", """{"currency":"KRW","locale":"en"}""", HttpStatusCode.Created);
        var (path, token) = ($"api/cart/{Text(cart, "id")}", Text(cart, "token"));
        foreach (var line in basket.Lines)
            await StepAsync(HttpMethod.Post, $"{path}/lines", line.ToJson(), token);
        await StepAsync(HttpMethod.Put, $"{path}/contact", Contact, token);
        await StepAsync(HttpMethod.Put, $"{path}/shipping-address", Address, token);
        cart = await StepAsync(HttpMethod.Put, $"{path}/shipping-option", $$"""{"shippingOption":"{{Option}}"}""", token);
        await PlaceAsync(basket, cart, token);
    }

    private Task<JsonElement> CreateCartAsync(Basket basket) =>
        shop.SendJsonAsync(
            HttpMethod.Post,
            "api/cart",
            $$"""
            {"currency":"KRW","locale":"en","lines":[{{string.Join(',', basket.Lines.Select(line => line.ToJson()))}}],"contact":{{Contact}},"shippingAddress":{{Address}},"shippingOption":"{{Option}}"}
            """,
            HttpStatusCode.Created);

    private Task<JsonElement> StepAsync(HttpMethod method, string path, string body, string token) =>
        shop.SendJsonAsync(method, path, body, HttpStatusCode.OK, ("Cart-Token", token));

    private async Task PlaceAsync(Basket basket, JsonElement cart, string token)
    {
        var total = cart.GetProperty("totals").GetProperty("total").GetRawText();
        var body = $$"""
            {"cartId":"{{Text(cart, "id")}}","cartVersion":{{cart.GetProperty("version").GetRawText()}},"expectedTotal":{{total}},"paymentMethod":"pm_card_visa"}
            """;
        var key = $"load-{_run}-{Interlocked.Increment(ref _orders)}";
        var order = await shop.SendJsonAsync(
            HttpMethod.Post, "api/orders", body, HttpStatusCode.Created, ("Cart-Token", token), ("Idempotency-Key", key));
        books.Sold(Text(order, "orderId"), token, basket);
        if (Text(order, "status") is not "confirmed" and var status)
            throw new UnexpectedAnswerException($"201 {status}");
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
