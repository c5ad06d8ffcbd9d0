using System.Text.Json.Nodes;
using Xunit;

namespace Ecommerce.Tests.Cluster.Catalog;

public sealed class CatalogEndpointsTests(CatalogApi api) : IClassFixture<CatalogApi>
{
    private readonly string _name = $"e{Guid.NewGuid():N}"[..20];

    private string Sku => CatalogCommands.SkuOf(_name).Value;

    [Fact]
    public async Task Post_OfAProduct_CanBeReadByIdAndBySlugInTheLocaleAskedFor()
    {
        var created = await api.CreateAsync(Product());
        var id = created.Text("id")!;

        Assert.Equal((201, "\"1\"", $"/api/admin/products/{id}"), (created.Status, created.Headers["ETag"], created.Headers["Location"]));
        var english = await api.GetAsync($"/api/products/{id}");
        var korean = await api.GetAsync($"/api/products/{_name}?locale=ko");
        Assert.Equal(("Lantern", "랜턴"), (english.Text("name"), korean.Text("name")));
        Assert.Equal("크림", (string?)korean.Body!["variants"]![0]!["options"]!["colour"]);
        Assert.Equal(84000, (long)korean.Body["variants"]![0]!["prices"]!["KRW"]!);
        Assert.Equal("public, max-age=30", korean.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Get_WhenTheReaderHasTheRevision_Answers304()
    {
        await api.CreateAsync(Product());

        var answer = await api.GetAsync($"/api/products/{_name}", ("If-None-Match", "\"1\""));

        Assert.Equal((304, "\"1\""), (answer.Status, answer.Headers["ETag"]));
        Assert.Null(answer.Body);
    }

    [Theory]
    [InlineData("prd_nothing")]
    [InlineData("no-such-slug")]
    [InlineData("No%20Slug")]
    public async Task Get_WhenThereIsNoProduct_Answers404(string idOrSlug)
    {
        var answer = await api.GetAsync($"/api/products/{idOrSlug}");

        Assert.Equal((404, "catalog.product_not_found"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Get_WhenItIsNotPublished_IsForStaffOnly()
    {
        var body = Product();
        body["published"] = false;
        var id = (await api.CreateAsync(body)).Text("id");

        Assert.Equal(404, (await api.GetAsync($"/api/products/{_name}")).Status);
        Assert.Equal(404, (await api.GetAsync($"/api/products/variants/{Sku}/availability")).Status);
        Assert.Equal(200, (await api.StaffAsync(HttpMethod.Get, $"/api/admin/products/{id}")).Status);
    }

    [Fact]
    public async Task Post_WithNothingButWhatIsRequired_IsPublished()
    {
        var body = JsonNode.Parse($$"""
            { "slug": "{{_name}}", "name": { "ko": "랜턴" }, "variants": [ { "sku": "{{Sku}}", "prices": {} } ] }
            """)!;

        Assert.Equal(201, (await api.CreateAsync(body)).Status);
        Assert.Equal("랜턴", (await api.GetAsync($"/api/products/{_name}")).Text("name"));
    }

    [Fact]
    public async Task Post_WhenRepeatedWithItsKey_AnswersTheSame()
    {
        var first = await api.CreateAsync(Product(), "key-of-" + _name);
        var again = await api.CreateAsync(Product(), "key-of-" + _name);

        Assert.Equal((201, "true"), (again.Status, again.Headers["Idempotent-Replayed"]));
        Assert.True(JsonNode.DeepEquals(first.Body, again.Body));
    }

    [Fact]
    public async Task Post_WhenTheKeyComesWithAnotherBody_Answers422()
    {
        await api.CreateAsync(Product(), "key-of-" + _name);
        var other = Product();
        other["brand"] = "Other";

        var answer = await api.CreateAsync(other, "key-of-" + _name);

        Assert.Equal((422, "shop.idempotency_key_reused"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Post_WithoutAKey_Answers400()
    {
        var answer = await api.StaffAsync(HttpMethod.Post, "/api/admin/products", Product());

        Assert.Equal((400, "shop.idempotency_key_required"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Post_WhenTheSlugIsTaken_Answers409()
    {
        await api.CreateAsync(Product());
        var other = Product();
        other["variants"]![0]!["sku"] = Sku + "-B";

        var answer = await api.CreateAsync(other);

        Assert.Equal((409, "catalog.slug_taken", _name), (answer.Status, answer.Code, answer.Text("slug")));
    }

    [Fact]
    public async Task Post_WhenASkuIsTaken_Answers409()
    {
        await api.CreateAsync(Product());
        var other = Product();
        other["slug"] = _name + "-b";

        var answer = await api.CreateAsync(other);

        Assert.Equal((409, "catalog.sku_taken", Sku), (answer.Status, answer.Code, answer.Text("sku")));
    }

    [Fact]
    public async Task Post_WhenMembersAreNotValid_PointsAtEach()
    {
        var body = Product();
        body["slug"] = "Not A Slug";
        body["name"]!["en"] = "";
        body["variants"]![0]!["sku"] = "x";
        body["variants"]![0]!["prices"]!["KRW"] = -1;
        body["variants"]!.AsArray().Add(JsonNode.Parse("""{"sku":"","prices":{}}"""));

        var answer = await api.CreateAsync(body);

        Assert.Equal((400, "shop.invalid_request"), (answer.Status, answer.Code));
        Assert.Equal(["/slug", "/name/en", "/variants/0/sku", "/variants/0/prices/KRW", "/variants/1/sku"], answer.Pointers);
    }

    [Theory]
    [InlineData("name", """{"en":null}""", "/name/en")]
    [InlineData("variants", "[null]", "/variants/0")]
    [InlineData("variants", """[{"sku":"ABC-1","options":{"colour":{"en":null}},"prices":{"KRW":1}}]""", "/variants/0/options/colour")]
    public async Task Post_WhenANullStandsInAList_PointsAtIt(string member, string value, string pointer)
    {
        var body = Product();
        body[member] = JsonNode.Parse(value);

        var answer = await api.CreateAsync(body);

        Assert.Equal((400, "shop.malformed_request"), (answer.Status, answer.Code));
        Assert.Equal([pointer], answer.Pointers);
    }

    [Theory]
    [InlineData("colour", "\"red\"")]
    [InlineData("taxClass", "\"luxury\"")]
    [InlineData("taxClass", "1")]
    [InlineData("variants", "null")]
    [InlineData("variants", "[{\"sku\":\"ABC-1\",\"prices\":{\"KRW\":1.5}}]")]
    public async Task Post_WhenTheBodyHasAnotherShape_Answers400(string member, string value)
    {
        var body = Product();
        body[member] = JsonNode.Parse(value);

        Assert.Equal(400, (await api.CreateAsync(body)).Status);
    }

    [Fact]
    public async Task Post_WithoutPermission_IsRefused()
    {
        Assert.Equal(401, (await api.SendAsync(HttpMethod.Post, "/api/admin/products", Product())).Status);
        Assert.Equal(403, (await api.SendAsync(HttpMethod.Post, "/api/admin/products", Product(), (StaffAuthentication.Header, StaffAuthentication.Buyer))).Status);
    }

    [Fact]
    public async Task Put_WithTheCurrentRevision_ReplacesWhatDescribes()
    {
        var id = (await api.CreateAsync(Product())).Text("id");

        var answer = await PutAsync($"/api/admin/products/{id}", Edit(), "\"1\"");

        Assert.Equal((200, "\"2\"", 2), (answer.Status, answer.Headers["ETag"], (long)answer.Body!["revision"]!));
        Assert.Equal(("Renamed", "", Sku), ((string?)answer.Body["name"]!["en"], answer.Text("brand"), (string?)answer.Body["variants"]![0]!["sku"]));
    }

    [Fact]
    public async Task Put_WithoutOrWithAStaleRevision_ChangesNothing()
    {
        var id = (await api.CreateAsync(Product())).Text("id");

        var without = await api.StaffAsync(HttpMethod.Put, $"/api/admin/products/{id}", Edit());
        var stale = await PutAsync($"/api/admin/products/{id}", Edit(), "\"7\"");

        Assert.Equal((428, "shop.precondition_required"), (without.Status, without.Code));
        Assert.Equal((412, "shop.stale_version", 1), (stale.Status, stale.Code, (long)stale.Body!["revision"]!));
        Assert.Equal("Lantern", (await api.GetAsync($"/api/products/{_name}")).Text("name"));
    }

    [Fact]
    public async Task Put_OfPrices_ReplacesThoseOfTheVariant()
    {
        var id = (await api.CreateAsync(Product())).Text("id");
        var prices = JsonNode.Parse("""{ "prices": { "EUR": 4995, "KWD": 17900 } }""")!;

        var answer = await PutAsync($"/api/admin/products/{id}/variants/{Sku}/prices", prices, "\"1\"");

        Assert.Equal(200, answer.Status);
        Assert.True(JsonNode.DeepEquals(prices["prices"], (await api.GetAsync($"/api/products/{_name}")).Body!["variants"]![0]!["prices"]));
    }

    [Theory]
    [InlineData("""{ "prices": { "CHF": 1 } }""", 400)]
    [InlineData("""{ "prices": { "KRW": 1000000000001 } }""", 400)]
    [InlineData("""{ "prices": null }""", 400)]
    [InlineData("""{ "prices": { "KRW": 1 }, "currency": "KRW" }""", 400)]
    public async Task Put_OfPricesThatCannotBe_Answers400(string body, int status)
    {
        var id = (await api.CreateAsync(Product())).Text("id");

        Assert.Equal(status, (await PutAsync($"/api/admin/products/{id}/variants/{Sku}/prices", JsonNode.Parse(body)!, "\"1\"")).Status);
    }

    [Fact]
    public async Task Put_OfPricesOfAnotherSku_Answers422()
    {
        var id = (await api.CreateAsync(Product())).Text("id");

        var answer = await PutAsync($"/api/admin/products/{id}/variants/OTHER-1/prices", JsonNode.Parse("""{ "prices": {} }""")!, "\"1\"");

        Assert.Equal((422, "catalog.sku_unknown"), (answer.Status, answer.Code));
    }

    private static JsonNode Edit() => JsonNode.Parse("""{ "name": { "en": "Renamed" }, "published": true }""")!;

    private Task<ApiAnswer> PutAsync(string path, JsonNode body, string ifMatch) =>
        api.StaffAsync(HttpMethod.Put, path, body, ("If-Match", ifMatch));

    private JsonNode Product(string? slug = null, string brand = "Lumenmoor") => CatalogApi.Product(slug ?? _name, brand);
}
