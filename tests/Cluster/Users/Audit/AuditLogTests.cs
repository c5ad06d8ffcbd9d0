using System.Text.Json.Nodes;
using Ecommerce.Tests.Cluster.Api;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users.Audit;

/// <summary>The list of what staff did.</summary>
public sealed class AuditLogTests(WholeShop shop) : IClassFixture<WholeShop>
{
    private const string Audit = "/api/admin/audit";

    private readonly string _code = $"C{Guid.NewGuid():N}"[..16].ToUpperInvariant();

    [Fact]
    public async Task Create_OfAResource_IsListedUnderItsPathWithWhatItIs()
    {
        var owner = await shop.EnterAsync("owner");
        await CreateAsync(owner);

        var page = await ReadAsync(owner, $"?target=/api/admin/promotions/{_code}");

        var entry = Assert.Single(page["items"]!.AsArray())!;
        Assert.Equal(("POST /api/admin/promotions", "done", 201), ((string?)entry["route"], (string?)entry["outcome"], (int?)entry["status"]));
        Assert.Contains(entry["changes"]!.AsArray(), change => (string?)change!["pointer"] == "/terms/percent" && (string?)change["after"] == "1000");
    }

    [Fact]
    public async Task Change_OfAResource_HasWhatWasBeforeAndAfter()
    {
        var owner = await shop.EnterAsync("owner");
        await CreateAsync(owner);
        var request = Call.By(owner, "PUT", $"/api/admin/promotions/{_code}", Terms(2_000));
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using var changed = await shop.SendAsync(request);
        Assert.Equal(200, (int)changed.StatusCode);

        var page = await ReadAsync(owner, $"?target=/api/admin/promotions/{_code}&route=PUT%20/api/admin/promotions/{{code}}");

        var change = Assert.Single(Assert.Single(page["items"]!.AsArray())!["changes"]!.AsArray())!;
        Assert.Equal(("/terms/percent", "1000", "2000"), ((string?)change["pointer"], (string?)change["before"], (string?)change["after"]));
    }

    [Theory]
    [InlineData("adjustments", "delta", 3, "9")]
    [InlineData("counts", "found", 4, "4")]
    public async Task ChangeOfStock_WhichItsBodyNames_HasWhatWasBeforeAndAfter(string route, string member, int units, string after)
    {
        var owner = await shop.EnterAsync("owner");
        var sku = $"{_code}-1";
        var product = $$$"""
            {"slug":"{{{_code.ToLowerInvariant()}}}","name":{"en":"A","ko":"A"},"taxClass":"standard","variants":[{"sku":"{{{sku}}}","prices":{"KRW":1000}}]}
            """;
        foreach (var (path, body) in new[]
        {
            ("/api/admin/products", product),
            ("/api/admin/inventory/adjustments", $$"""{"sku":"{{sku}}","delta":6,"reason":"receipt"}"""),
            ($"/api/admin/inventory/{route}", $$"""{"sku":"{{sku}}","{{member}}":{{units}},"reason":"count"}"""),
        })
        {
            using var done = await shop.SendAsync(Call.By(owner, "POST", path, body));
            Assert.Equal(201, (int)done.StatusCode);
        }

        var page = await ReadAsync(owner, $"?actor={owner.Id}&limit=1");

        var change = Assert.Single(page["items"]![0]!["changes"]!.AsArray(), change => (string?)change!["pointer"] == "/onHand")!;
        Assert.Equal(("6", after), ((string?)change["before"], (string?)change["after"]));
    }

    [Fact]
    public async Task List_OfOnePersonsActions_GoesThroughAllPagesNewestFirst()
    {
        var owner = await shop.EnterAsync("owner");
        string[] codes = [$"{_code}-1", $"{_code}-2", $"{_code}-3"];
        foreach (var code in codes) await CreateAsync(owner, code);

        var found = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await ReadAsync(owner, $"?actor={owner.Id}&outcome=done&limit=2&cursor={cursor}");
            found.AddRange(page["items"]!.AsArray().Select(entry => ((string)entry!["target"]!).Split('/')[^1]));
            cursor = (string?)page["page"]!["nextCursor"];
        }

        Assert.Equal(codes.Reverse(), found);
    }

    [Fact]
    public async Task List_ByTimeAndOutcome_LeavesOutTheRest()
    {
        var owner = await shop.EnterAsync("owner");
        await CreateAsync(owner);
        var mine = $"?actor={owner.Id}";

        Assert.Empty((await ReadAsync(owner, $"{mine}&outcome=refused"))["items"]!.AsArray());
        Assert.Empty((await ReadAsync(owner, $"{mine}&to=2020-01-01T00:00:00Z"))["items"]!.AsArray());
        Assert.Single((await ReadAsync(owner, $"{mine}&from=2020-01-01T00:00:00Z"))["items"]!.AsArray());
    }

    [Fact]
    public async Task List_WhenAFilterIsWrong_NamesIt()
    {
        using var answer = await shop.SendAsync(Call.By(await shop.EnterAsync("owner"), "GET", $"{Audit}?outcome=done,refused&limit=500"));
        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Fact]
    public async Task S32_Reading_NeedsThePermissionAndNobodyChangesAnEntry()
    {
        var (owner, clerk) = (await shop.EnterAsync("owner"), await shop.EnterAsync("support"));
        await CreateAsync(owner);
        var id = (string)(await ReadAsync(owner, $"?actor={owner.Id}"))["items"]![0]!["id"]!;

        Assert.Equal(403, (int)(await shop.SendAsync(Call.By(clerk, "GET", Audit))).StatusCode);
        Assert.Equal(200, (int)(await shop.SendAsync(Call.By(owner, "GET", $"{Audit}/{id}"))).StatusCode);
        Assert.Equal(404, (int)(await shop.SendAsync(Call.By(owner, "GET", $"{Audit}/aud_none"))).StatusCode);
        foreach (var method in (string[])["PUT", "PATCH", "DELETE", "POST"])
        {
            Assert.Equal(405, (int)(await shop.SendAsync(Call.By(owner, method, $"{Audit}/{id}"))).StatusCode);
        }
    }

    private async Task CreateAsync(Person owner, string? code = null)
    {
        var body = $$"""{"code":"{{code ?? _code}}","terms":{{Terms(1_000)}}}""";
        using var created = await shop.SendAsync(Call.By(owner, "POST", "/api/admin/promotions", body));
        Assert.Equal(201, (int)created.StatusCode);
    }

    private async Task<JsonNode> ReadAsync(Person owner, string query)
    {
        using var answer = await shop.SendAsync(Call.By(owner, "GET", Audit + query));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == 200, text);
        return JsonNode.Parse(text)!;
    }

    private static string Terms(int percent) => $$"""{"name":{"en":"Spring","ko":"봄"},"kind":"percentage","percent":{{percent}}}""";
}
