using System.Text.Json.Nodes;
using Xunit;

namespace Ecommerce.Tests.Cluster.Catalog;

/// <summary>Where stock lies, as staff say it. Each test has a shop of its own, since locations are a setting.</summary>
public sealed class LocationEndpointsTests : IAsyncLifetime
{
    private const string Settings = "/api/admin/settings";

    private readonly CatalogApi _api = new();
    private readonly string _name = $"l{Guid.NewGuid():N}"[..20];

    private string Sku => CatalogCommands.SkuOf(_name).Value;

    public async ValueTask InitializeAsync()
    {
        await _api.InitializeAsync();
        await _api.CreateAsync(CatalogApi.Product(_name, "brand"));
        Assert.Equal(200, (await ChangeAsync(locations => locations.Add(Busan(isClosed: false)))).Status);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Units_ReceivedAndMoved_AreWhereStaffSay()
    {
        await PostAsync("adjustments", """{ "delta": 10, "reason": "receipt" }""");
        await PostAsync("adjustments", """{ "delta": 4, "reason": "receipt", "location": "busan" }""");
        await PostAsync("counts", """{ "found": 3, "location": "busan" }""");

        var moved = await PostAsync("transfers", """{ "from": "main", "to": "busan", "quantity": 6 }""");

        Assert.Equal(201, moved.Status);
        Assert.Equal("main 4, busan 9", Levels(moved.Body!));
        Assert.Equal((13, 13), ((int)moved.Body!["onHand"]!, (int)moved.Body["available"]!));
        var movements = (await _api.StaffAsync(HttpMethod.Get, $"/api/admin/inventory/{Sku}/movements")).Body!["items"]!.AsArray();
        Assert.Equal(
            ["transferred", "transferred", "counted", "adjusted", "adjusted"], movements.Select(movement => (string)movement!["kind"]!));
        Assert.Equal(["main", "busan", "busan"], movements.Take(3).Select(movement => (string)movement!["location"]!).OrderDescending());
    }

    [Fact]
    public async Task Transfer_RepeatedUnderItsKey_MovesOnce()
    {
        await PostAsync("adjustments", """{ "delta": 10, "reason": "receipt" }""");
        const string body = """{ "from": "main", "to": "busan", "quantity": 6 }""";
        await PostAsync("transfers", body, "key-of-the-transfer");

        var again = await PostAsync("transfers", body, "key-of-the-transfer");

        Assert.Equal((201, "true", "main 4, busan 6"), (again.Status, again.Headers["Idempotent-Replayed"], Levels(again.Body!)));
        Assert.Equal(422, (await PostAsync("transfers", """{ "from": "main", "to": "busan", "quantity": 5 }""", "key-of-the-transfer")).Status);
    }

    [Theory]
    [InlineData("""{ "from": "main", "to": "busan", "quantity": 1 }""", 422, "inventory.location_short")]
    [InlineData("""{ "from": "main", "to": "seoul", "quantity": 1 }""", 422, "inventory.location_unknown")]
    [InlineData("""{ "from": "seoul", "to": "main", "quantity": 1 }""", 422, "inventory.location_unknown")]
    [InlineData("""{ "from": "main", "to": "main", "quantity": 1 }""", 400, "shop.invalid_request")]
    [InlineData("""{ "from": "main", "to": "Busan!", "quantity": 1 }""", 400, "shop.invalid_request")]
    [InlineData("""{ "from": "main", "to": "busan", "quantity": 0 }""", 400, "shop.invalid_request")]
    public async Task Transfer_OfWhatCannotBe_IsRefusedClearly(string body, int status, string code)
    {
        var answer = await PostAsync("transfers", body);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task ALocation_ThatIsClosed_GivesAndIsCountedAndTakesNothing()
    {
        await PostAsync("adjustments", """{ "delta": 4, "reason": "receipt", "location": "busan" }""");
        await ChangeAsync(locations => locations[1] = Busan(isClosed: true));

        Assert.Equal("inventory.location_closed", (await PostAsync("adjustments", """{ "delta": 1, "reason": "receipt", "location": "busan" }""")).Code);
        Assert.Equal("inventory.location_closed", (await PostAsync("transfers", """{ "from": "main", "to": "busan", "quantity": 1 }""")).Code);
        Assert.Equal(201, (await PostAsync("counts", """{ "found": 3, "location": "busan" }""")).Status);
        Assert.Equal("main 3", Levels((await PostAsync("transfers", """{ "from": "busan", "to": "main", "quantity": 3 }""")).Body!));
    }

    [Fact]
    public async Task WhatCameToALocation_RepeatedAfterItsClosing_IsAnsweredAsBefore()
    {
        const string receipt = """{ "delta": 4, "reason": "receipt", "location": "busan" }""";
        const string move = """{ "from": "main", "to": "busan", "quantity": 1 }""";
        await PostAsync("adjustments", """{ "delta": 10, "reason": "receipt" }""");
        await PostAsync("adjustments", receipt, "key-of-the-receipt");
        await PostAsync("transfers", move, "key-of-the-transfer");
        await ChangeAsync(locations => locations[1] = Busan(isClosed: true));

        var (received, moved) = (await PostAsync("adjustments", receipt, "key-of-the-receipt"), await PostAsync("transfers", move, "key-of-the-transfer"));

        Assert.Equal((201, "true", "main 10, busan 4"), (received.Status, received.Headers["Idempotent-Replayed"], Levels(received.Body!)));
        Assert.Equal((201, "true", "main 9, busan 5"), (moved.Status, moved.Headers["Idempotent-Replayed"], Levels(moved.Body!)));
    }

    [Fact]
    public async Task WhatWasRefusedForItsLocation_IsDoneUnderTheSameKeyOnceTheLocationIsThere()
    {
        await ChangeAsync(locations => locations[1] = Busan(isClosed: true));
        const string receipt = """{ "delta": 4, "reason": "receipt", "location": "busan" }""";
        var refused = await PostAsync("adjustments", receipt, "key-of-the-receipt");
        await ChangeAsync(locations => locations[1] = Busan(isClosed: false));

        var done = await PostAsync("adjustments", receipt, "key-of-the-receipt");

        Assert.Equal((422, 201, "main 0, busan 4"), (refused.Status, done.Status, Levels(done.Body!)));
    }

    [Fact]
    public async Task ALocation_OnceThere_CannotBeRemoved()
    {
        var answer = await ChangeAsync(locations => locations.RemoveAt(1));

        Assert.Equal((422, "settings.invalid", "/locations"), (answer.Status, answer.Code, (string?)answer.Body!["pointer"]));
    }

    [Fact]
    public async Task TheMainLocation_IsAlwaysThereAndOpen()
    {
        Assert.Equal(["/locations"], (await ChangeAsync(locations => locations[0]!["closed"] = true)).Pointers);
        Assert.Equal(["/locations"], (await ChangeAsync(locations => locations.Clear())).Pointers);
    }

    private static JsonNode Busan(bool isClosed) =>
        JsonNode.Parse($$"""{ "code": "busan", "name": { "en": "Busan", "ko": "부산" }, "country": "KR", "closed": {{(isClosed ? "true" : "false")}} }""")!;

    private static string Levels(JsonNode stock) =>
        string.Join(", ", stock["locations"]!.AsArray().Select(level => $"{level!["location"]} {level["onHand"]}"));

    private async Task<ApiAnswer> ChangeAsync(Action<JsonArray> change)
    {
        var read = await _api.StaffAsync(HttpMethod.Get, Settings);
        change(read.Body!["locations"]!.AsArray());
        return await _api.StaffAsync(HttpMethod.Put, Settings, read.Body, ("If-Match", read.Headers["ETag"]));
    }

    private Task<ApiAnswer> PostAsync(string what, string body, string? key = null)
    {
        var json = JsonNode.Parse(body)!;
        json["sku"] = Sku;
        return _api.StaffAsync(HttpMethod.Post, $"/api/admin/inventory/{what}", json, ("Idempotency-Key", key ?? Guid.NewGuid().ToString("N")));
    }
}
