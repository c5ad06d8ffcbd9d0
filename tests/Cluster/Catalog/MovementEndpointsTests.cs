using System.Text.Json.Nodes;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Xunit;

namespace Ecommerce.Tests.Cluster.Catalog;

public sealed class MovementEndpointsTests(CatalogApi api) : IClassFixture<CatalogApi>
{
    private readonly string _name = $"m{Guid.NewGuid():N}"[..20];

    private string Sku => CatalogCommands.SkuOf(_name).Value;

    [Fact]
    public async Task Get_OfMovements_SaysWhatWhyWhoAndWhenNewestFirst()
    {
        await CreateAsync();
        await PostAsync("adjustments", $$"""{ "sku": "{{Sku}}", "delta": 5, "reason": "receipt", "note": "pallet 7" }""");
        await PostAsync("counts", $$"""{ "sku": "{{Sku}}", "found": 4 }""");

        var items = (await ListAsync("")).Body!["items"]!.AsArray();

        Assert.Equal(["counted", "adjusted"], items.Select(item => (string)item!["kind"]!));
        Assert.Equal((-1, 4, "count"), ((long)items[0]!["delta"]!, (long)items[0]!["onHand"]!, (string)items[0]!["reason"]!));
        Assert.Equal((5, "receipt", "pallet 7", "usr_staff"), ((long)items[1]!["delta"]!, (string)items[1]!["reason"]!, (string)items[1]!["note"]!, (string)items[1]!["actor"]!));
        Assert.NotNull(items[1]!["at"]);
    }

    [Fact]
    public async Task Get_OfMovements_PageByPage_MeetsEachOnce()
    {
        await CreateAsync();
        for (var units = 1; units <= 5; units++) await PostAsync("adjustments", $$"""{ "sku": "{{Sku}}", "delta": {{units}}, "reason": "receipt" }""");

        var (deltas, cursor) = (new List<long>(), "");
        do
        {
            var page = (await ListAsync($"?limit=2{cursor}")).Body!;
            deltas.AddRange(page["items"]!.AsArray().Select(item => (long)item!["delta"]!));
            cursor = (string?)page["page"]!["nextCursor"] is { } next ? $"&cursor={next}" : null;
        }
        while (cursor is not null);

        Assert.Equal([5, 4, 3, 2, 1], deltas);
    }

    [Fact]
    public async Task Get_OfMovements_NamesTheOrderWhoseUnitsWereShipped()
    {
        await CreateAsync();
        await PostAsync("adjustments", $$"""{ "sku": "{{Sku}}", "delta": 5, "reason": "receipt" }""");
        var (order, hold) = (OrderId.From("ord_ann"), "crt_1:1:" + Sku);
        var sku = api.Grains.GetGrain<ISkuGrain>(Sku);
        await sku.HoldAsync(new() { HoldId = hold, Owner = order, Quantity = 2, Deadline = DateTimeOffset.UtcNow.AddHours(1) });
        await sku.CommitAsync(new() { HoldId = hold, Owner = order });
        await sku.ShipAsync(new() { Operation = new() { Id = "ship-1" }, HoldId = hold, Owner = order, Quantity = 2, Actor = "usr_staff" });

        var shipped = (await ListAsync("")).Body!["items"]![0]!;

        Assert.Equal(("shipped", -2, "ord_ann"), ((string)shipped["kind"]!, (long)shipped["delta"]!, (string)shipped["orderId"]!));
    }

    [Fact]
    public async Task Post_OfACountBelowWhatIsPromised_Answers422()
    {
        await CreateAsync();
        await PostAsync("adjustments", $$"""{ "sku": "{{Sku}}", "delta": 5, "reason": "receipt" }""");
        await api.Grains.GetGrain<ISkuGrain>(Sku).HoldAsync(
            new() { HoldId = "h", Owner = OrderId.From("ord_ann"), Quantity = 3, Deadline = DateTimeOffset.UtcNow.AddHours(1) });

        Assert.Equal("inventory.below_commitments", (await PostAsync("counts", $$"""{ "sku": "{{Sku}}", "found": 2 }""")).Code);
    }

    [Fact]
    public async Task Post_OfACountThatIsAboutAnEarlierStock_Answers412()
    {
        await CreateAsync();
        await PostAsync("adjustments", $$"""{ "sku": "{{Sku}}", "delta": 5, "reason": "receipt" }""");
        var seen = (long)(await api.StaffAsync(HttpMethod.Get, $"/api/admin/inventory/levels/{Sku}")).Body!["revision"]!;
        await PostAsync("adjustments", $$"""{ "sku": "{{Sku}}", "delta": 1, "reason": "receipt" }""");

        var late = await PostAsync("counts", $$"""{ "sku": "{{Sku}}", "found": 5 }""", ("If-Match", $"\"{seen}\""));
        var counted = await PostAsync("counts", $$"""{ "sku": "{{Sku}}", "found": 6 }""", ("If-Match", $"\"{seen + 1}\""));

        Assert.Equal((412, "shop.stale_version", 201), (late.Status, late.Code, counted.Status));
        Assert.Equal(6, (long)counted.Body!["onHand"]!);
    }

    [Theory]
    [InlineData("""{ "sku": "x", "found": 1 }""", "/sku")]
    [InlineData("""{ "sku": "ABC-1", "found": -1 }""", "/found")]
    [InlineData("""{ "sku": "ABC-1", "found": 1, "reason": "" }""", "/reason")]
    public async Task Post_OfACountThatIsNotValid_PointsAtIt(string body, string pointer)
    {
        var answer = await PostAsync("counts", body);

        Assert.Equal(400, answer.Status);
        Assert.Equal([pointer], answer.Pointers);
    }

    [Fact]
    public async Task Get_OfMovements_WithACursorOfAnotherList_Answers400()
    {
        await CreateAsync();

        Assert.Equal(400, (await ListAsync("?cursor=WyJhIiwiYiJd")).Status);
    }

    [Fact]
    public async Task Get_OfMovementsOfASkuThatNoProductHas_Answers404() => Assert.Equal(404, (await ListAsync("")).Status);

    [Fact]
    public async Task Movements_WithoutPermission_AreRefused()
    {
        var path = $"/api/admin/inventory/{Sku}/movements";

        Assert.Equal(401, (await api.GetAsync(path)).Status);
        Assert.Equal(403, (await api.GetAsync(path, (StaffAuthentication.Header, StaffAuthentication.Buyer))).Status);
    }

    private Task<ApiAnswer> ListAsync(string query) => api.StaffAsync(HttpMethod.Get, $"/api/admin/inventory/{Sku}/movements{query}");

    private Task<ApiAnswer> PostAsync(string what, string body, params (string, string)[] headers) =>
        api.StaffAsync(HttpMethod.Post, $"/api/admin/inventory/{what}", JsonNode.Parse(body), [("Idempotency-Key", Guid.NewGuid().ToString("N")), .. headers]);

    private async Task CreateAsync() => Assert.Equal(201, (await api.CreateAsync(JsonNode.Parse($$"""
        { "slug": "{{_name}}", "name": { "en": "Lantern" }, "variants": [ { "sku": "{{Sku}}", "prices": { "KRW": 1 } } ] }
        """)!)).Status);
}
