using System.Text.Json.Nodes;
using Ecommerce.Tests.Cluster.Catalog;
using Xunit;

namespace Ecommerce.Tests.Cluster.Promotions;

public sealed class PromotionEndpointsTests(CatalogApi api) : IClassFixture<CatalogApi>
{
    private const string Path = "/api/admin/promotions";

    private readonly string _code = $"C{Guid.NewGuid():N}"[..16].ToUpperInvariant();

    [Fact]
    public async Task Post_OfAPromotion_CanBeReadWithItsTag()
    {
        var created = await CreateAsync();

        Assert.Equal((201, $"{Path}/{_code}", "\"1\""), (created.Status, created.Headers["Location"], created.Headers["ETag"]));
        var read = await api.StaffAsync(HttpMethod.Get, $"{Path}/{_code.ToLowerInvariant()}");
        Assert.Equal((200, 1000, 0), (read.Status, (int)read.Body!["terms"]!["percent"]!, (int)read.Body["committed"]!));
    }

    [Fact]
    public async Task Post_WhenRepeatedUnderItsKey_AnswersTheSamePromotion()
    {
        await CreateAsync(key: "key-" + _code);

        var again = await CreateAsync(key: "key-" + _code);

        Assert.Equal((201, "true"), (again.Status, again.Headers["Idempotent-Replayed"]));
    }

    [Fact]
    public async Task Post_WhenTheCodeIsTaken_Answers409()
    {
        await CreateAsync();

        var second = await CreateAsync();

        Assert.Equal((409, "promotions.code_taken"), (second.Status, second.Code));
    }

    [Fact]
    public async Task Post_WhenMembersAreWrong_NamesEachOfThem()
    {
        var answer = await api.StaffAsync(
            HttpMethod.Post, Path, JsonNode.Parse("""{"code":"a b","terms":{"name":{},"kind":"percentage","totalLimit":0}}"""), ("Idempotency-Key", "key-" + _code));

        Assert.Equal(400, answer.Status);
        Assert.Equal(["/code", "/terms/name", "/terms/percent", "/terms/totalLimit"], answer.Pointers);
    }

    [Fact]
    public async Task Put_WhenTheTagIsRight_ReplacesTheTerms()
    {
        await CreateAsync();

        var changed = await api.StaffAsync(HttpMethod.Put, $"{Path}/{_code}", Terms(percent: 2_000), ("If-Match", "\"1\""));

        Assert.Equal((200, "\"2\"", 2_000), (changed.Status, changed.Headers["ETag"], (int)changed.Body!["terms"]!["percent"]!));
    }

    [Fact]
    public async Task Put_WhenTheTagIsMissingOrOld_IsRefused()
    {
        await CreateAsync();

        Assert.Equal(428, (await api.StaffAsync(HttpMethod.Put, $"{Path}/{_code}", Terms())).Status);
        Assert.Equal(412, (await api.StaffAsync(HttpMethod.Put, $"{Path}/{_code}", Terms(), ("If-Match", "\"9\""))).Status);
        Assert.Equal(404, (await api.StaffAsync(HttpMethod.Put, $"{Path}/NO-SUCH-CODE", Terms(), ("If-Match", "\"1\""))).Status);
    }

    [Fact]
    public async Task List_GoesThroughAllPages_NewestFirst()
    {
        string[] codes = [$"{_code}-1", $"{_code}-2", $"{_code}-3"];
        foreach (var code in codes) await CreateAsync(code);

        var found = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await api.StaffAsync(HttpMethod.Get, $"{Path}?limit=2&cursor={cursor}");
            found.AddRange(page.Body!["items"]!.AsArray().Select(item => (string)item!["code"]!));
            cursor = (string?)page.Body["page"]!["nextCursor"];
        }

        Assert.Equal(codes.Reverse(), found.Where(codes.Contains));
    }

    [Fact]
    public async Task Routes_AreForStaffOnly()
    {
        Assert.Equal(401, (await api.GetAsync(Path)).Status);
        Assert.Equal(403, (await api.GetAsync(Path, (StaffAuthentication.Header, StaffAuthentication.Buyer))).Status);
    }

    private Task<ApiAnswer> CreateAsync(string? code = null, string? key = null)
    {
        var body = new JsonObject { ["code"] = code ?? _code, ["terms"] = Terms() };
        return api.StaffAsync(HttpMethod.Post, Path, body, ("Idempotency-Key", key ?? Guid.NewGuid().ToString("N")));
    }

    private static JsonNode Terms(int percent = 1_000) =>
        JsonNode.Parse($$"""{"name":{"en":"Spring","ko":"봄"},"kind":"percentage","percent":{{percent}}}""")!;
}
