using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Tests.Cluster.Orders;
using Ecommerce.Tests.Cluster.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Api;

/// <summary>The things of one customer that routes are asked for, each made when a path or body names it first.</summary>
internal sealed partial class RouteWorld(WholeShop shop, Person owner, Person mine)
{
    // What a parameter of a path stands for, by the path up to it; longer paths come first.
    private static readonly (string Prefix, string Thing)[] Parameters =
    [
        ("/api/cart/{}/lines/{}", "sku"),
        ("/api/cart/{}/coupons/{}", "coupon"),
        ("/api/cart/{}/saved-lines/{}", "sku"),
        ("/api/cart/{}", "cart"),
        ("/api/orders/{}/returns/{}", "return"),
        ("/api/orders/{}", "order"),
        ("/api/payments/webhooks/{}", "provider"),
        ("/api/payments/{}", "payment"),
        ("/api/products/variants/{}", "sku"),
        ("/api/products/{}", "product"),
        ("/api/users/me/addresses/{}", "address"),
        ("/api/users/me/sessions/{}", "session"),
        ("/api/admin/categories/{}", "fresh"),
        ("/api/admin/audit/{}", "entry"),
        ("/api/admin/inventory/levels/{}", "sku"),
        ("/api/admin/inventory/{}", "sku"),
        ("/api/admin/orders/{}/returns/{}", "return"),
        ("/api/admin/orders/{}", "order"),
        ("/api/admin/payments/{}", "payment"),
        ("/api/admin/products/{}/variants/{}", "sku"),
        ("/api/admin/products/{}", "product"),
        ("/api/admin/promotions/{}", "coupon"),
        ("/api/admin/roles/{}", "role"),
        ("/api/admin/users/{}/roles/{}", "role"),
        ("/api/admin/users/{}", "user"),
    ];

    private readonly Dictionary<string, string> _made = [];

    /// <summary>A path with things of this customer in the place of its parameters.</summary>
    public async Task<string> FillPathAsync(string path)
    {
        for (var hole = Hole().Match(path); hole.Success; hole = Hole().Match(path))
        {
            var prefix = Shape(path[..(hole.Index + hole.Length)]);
            var thing = Array.Find(Parameters, parameter => parameter.Prefix == prefix).Thing;
            Assert.True(thing is not null, $"RouteWorld.Parameters does not say what {hole.Value} of {path} stands for.");
            // Braces of what is filled in already would be taken for holes.
            path = $"{path[..hole.Index]}<{await ThingAsync(thing)}>{path[(hole.Index + hole.Length)..]}";
        }

        return path.Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal);
    }

    /// <summary>A body with things of this customer in the place of words such as <c>$cart</c>.</summary>
    public async Task<string?> FillBodyAsync(string? body)
    {
        if (body is null) return null;
        foreach (var thing in Thing().Matches(body).Select(match => match.Groups["name"].Value).Distinct())
        {
            body = body.Replace($"${thing}", await ThingAsync(thing), StringComparison.Ordinal);
        }

        return body;
    }

    private async Task<string> ThingAsync(string thing)
    {
        if (!_made.TryGetValue(thing, out var id)) _made[thing] = id = await MakeAsync(thing);
        return id;
    }

    private async Task<string> MakeAsync(string thing) => thing switch
    {
        "provider" => "scripted",
        "user" => mine.Id.Value,
        "fresh" => FreshName.After("f"),
        "sku" => (await ThingAsync("slug")).ToUpperInvariant() + "-1",
        "slug" => await ProductAsync(),
        "product" => await ThingAsync("slug") is { } ? _made["product"] : "",
        "cart" => (string)(await CartAsync())["id"]!,
        "order" => await OrderAsync(),
        "return" => await ReturnAsync(),
        "payment" => PaymentId.Of(OrderId.From(await ThingAsync("order"))).Value,
        "address" => (string)(await SendAsync(mine, "POST", "/api/users/me/addresses", Address))["id"]!,
        "session" => (string)(await SendAsync(mine, "GET", "/api/users/me/sessions", null))["items"]![0]!["id"]!,
        "coupon" => (string)(await SendAsync(owner, "POST", "/api/admin/promotions",
            $$$"""{"code":"{{{await ThingAsync("fresh")}}}","terms":{"name":{"en":"Ten","ko":"십"},"kind":"percentage","percent":1000}}"""))["code"]!,
        "role" => await RoleAsync(),
        "entry" => (string)(await EntriesAsync())["items"]![0]!["id"]!,
        _ => throw new InvalidOperationException($"RouteWorld cannot make a {thing}."),
    };

    private const string Address = """{"name":"Kim","country":"KR","postalCode":"04524","city":"Seoul","line1":"110 Example Street"}""";

    private async Task<string> ProductAsync()
    {
        var slug = FreshName.After("p");
        var body = new
        {
            slug, name = new { en = slug, ko = slug }, taxClass = "standard",
            variants = new[] { new { sku = $"{slug.ToUpperInvariant()}-1", prices = new { KRW = 1_000 } } },
        };
        _made["product"] = (string)(await SendAsync(owner, "POST", "/api/admin/products", JsonSerializer.Serialize(body)))["id"]!;
        var receipt = $$"""{"sku":"{{slug.ToUpperInvariant()}}-1","delta":100,"reason":"receipt"}""";
        await SendAsync(owner, "POST", "/api/admin/inventory/adjustments", receipt);
        return slug;
    }

    private async Task<JsonNode> CartAsync()
    {
        var body = $$"""
            {"currency":"KRW","lines":[{"sku":"{{await ThingAsync("sku")}}","quantity":2}],"contact":{"email":"{{mine.Email}}"},
            "shippingAddress":{{Address}},"shippingOption":"standard"}
            """;
        var cart = await SendAsync(mine, "POST", "/api/cart", body);
        var priced = await SendAsync(mine, "POST", $"/api/cart/{cart["id"]}/coupons/{await ThingAsync("coupon")}", null);
        (_made["version"], _made["total"]) = (priced["version"]!.ToJsonString(), priced["totals"]!["total"]!.ToJsonString());
        return priced;
    }

    // From a cart of its own: a cart that was ordered from is no longer what other routes want.
    private async Task<string> OrderAsync()
    {
        var cart = await CartAsync();
        var body = $$"""
            {"cartId":"{{cart["id"]}}","cartVersion":{{cart["version"]}},"expectedTotal":{{cart["totals"]!["total"]!.ToJsonString()}},"paymentMethod":"{{ScriptedGateway.Approving}}"}
            """;
        return (string)(await SendAsync(mine, "POST", "/api/orders", body))["orderId"]!;
    }

    private async Task<string> ReturnAsync()
    {
        var order = await ThingAsync("order");
        // Nothing leaves the house before the money is there.
        await Eventually.IsTrueAsync(
            async () => (string?)(await SendAsync(mine, "GET", $"/api/orders/{order}", null))["paymentStatus"] != "authorized", "its money is taken");
        await SendAsync(owner, "POST", $"/api/admin/orders/{order}/fulfilments", """{"carrier":"Post","trackingNumber":"1"}""");
        var lines = $$"""{"lines":[{"sku":"{{await ThingAsync("sku")}}","quantity":1}],"reason":"too small"}""";
        return (string)(await SendAsync(mine, "POST", $"/api/orders/{order}/returns", lines))["id"]!;
    }

    // A shop has 50 roles at most: when others were made before, one of those will do.
    private async Task<string> RoleAsync()
    {
        var body = $$$"""{"id":"{{{await ThingAsync("fresh")}}}","terms":{"name":"Desk","permissions":["orders:read"]}}""";
        using var made = await shop.SendAsync(Call.By(owner, "POST", "/api/admin/roles", body));
        return made.IsSuccessStatusCode
            ? await ThingAsync("fresh")
            : (string)(await SendAsync(owner, "GET", "/api/admin/roles", null))["items"]!.AsArray()[^1]!["id"]!;
    }

    private async Task<JsonNode> EntriesAsync()
    {
        await ThingAsync("role");
        return await SendAsync(owner, "GET", "/api/admin/audit?limit=1", null);
    }

    private async Task<JsonNode> SendAsync(Person person, string method, string path, string? body)
    {
        using var answer = await shop.SendAsync(Call.By(person, method, path, body));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {text}");
        return JsonNode.Parse(text)!;
    }

    private static string Shape(string path) => Filled().Replace(path, "{}");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\{[^}]+\}|<[^>]+>")]
    private static partial Regex Filled();

    [GeneratedRegex(@"\$(?<name>[a-z]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Thing();
}
