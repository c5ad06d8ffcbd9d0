using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Ecommerce.Tests.Cluster.Api.Security;

/// <summary>What every route does with requests that are not for it.</summary>
public sealed partial class HygieneTests(WholeShop shop) : IClassFixture<WholeShop>
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "TRACE"];

    [Fact]
    public async Task S27_EveryList_WhenMoreThanAHundredItemsAreAsked_IsRefused()
    {
        var (owner, world, _) = await EnterAsync();
        var lists = (await OperationsAsync()).Where(route => Names(route.Operation, "query").Contains("limit")).ToList();

        Assert.True(lists.Count > 3);
        foreach (var (method, path, _) in lists)
        {
            using var most = await shop.SendAsync(Call.By(owner, method, $"{await world.FillPathAsync(path)}?limit=100"));
            using var more = await shop.SendAsync(Call.By(owner, method, $"{await world.FillPathAsync(path)}?limit=101"));
            Assert.Equal((path, 200, 400), (path, (int)most.StatusCode, (int)more.StatusCode));
        }
    }

    [Fact]
    public async Task S27_EveryBody_WhenNestedDeeperThan32_IsRefused()
    {
        var (owner, world, _) = await EnterAsync();
        var deep = $"{string.Concat(Enumerable.Repeat("{\"a\":", 33))}1{new string('}', 33)}";
        foreach (var (method, path, _) in await WithBodyAsync())
        {
            using var answer = await shop.SendAsync(Call.By(owner, method, await world.FillPathAsync(path), deep));
            Assert.Equal((path, 400), (path, (int)answer.StatusCode));
        }
    }

    [Fact]
    public async Task S28_EveryBody_WhenItIsNotJson_Is415()
    {
        var (owner, world, _) = await EnterAsync();
        var routes = await WithBodyAsync();

        Assert.True(routes.Count > 10);
        foreach (var (method, path, _) in routes)
        {
            foreach (var type in (string[])["text/plain", "application/x-www-form-urlencoded", "application/xml"])
            {
                var request = Call.By(owner, method, await world.FillPathAsync(path));
                request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
                request.Content = new StringContent("{}", Encoding.UTF8, type);
                using var answer = await shop.SendAsync(request);
                Assert.Equal((path, 415), (path, (int)answer.StatusCode));
            }
        }
    }

    [Fact]
    public async Task S28_EveryPath_WhenTheMethodIsNotDeclared_Is405()
    {
        var (owner, world, _) = await EnterAsync();
        var routes = await OperationsAsync();
        foreach (var path in routes.Select(route => route.Path).Distinct())
        {
            var filled = await world.FillPathAsync(path);
            var declared = routes.Where(route => Pattern(route.Path).IsMatch(filled)).Select(route => route.Method).ToHashSet();
            foreach (var method in Methods.Except(declared))
            {
                using var answer = await shop.SendAsync(Call.By(owner, method, filled));
                Assert.Equal((method, path, 405), (method, path, (int)answer.StatusCode));
                Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            }
        }
    }

    [Fact]
    public async Task S28_ForwardedHeaders_OfStrangers_AreNotBelieved()
    {
        var request = Call.Post("/api/users/sessions", new { email = "nobody@example.com", password = "a long pass phrase" });
        foreach (var (name, value) in new[] { ("X-Forwarded-For", "203.0.113.9"), ("Forwarded", "for=203.0.113.9;proto=https"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example") })
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await shop.SendAsync(request);

        Assert.Equal(401, (int)answer.StatusCode);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.DoesNotContain(shop.Log.Lines, line => line.Contains("203.0.113.9", StringComparison.Ordinal));
    }

    [Fact]
    public async Task S30_EveryAnswer_ButTheCatalogues_IsNotStored()
    {
        var (owner, world, mine) = await EnterAsync();
        foreach (var (method, path, _) in (await OperationsAsync()).Where(route => !IsCatalogue(route.Path)))
        {
            foreach (var person in (Person?[])[owner, mine, null])
            {
                using var answer = await shop.SendAsync(Call.By(person, method == "GET" ? "GET" : "TRACE", await world.FillPathAsync(path)));
                Assert.True(answer.Headers.CacheControl?.NoStore, $"{method} {path}: {answer.Headers.CacheControl}");
            }
        }
    }

    private static bool IsCatalogue(string path) =>
        path.StartsWith("/api/products", StringComparison.Ordinal) || path.StartsWith("/api/search", StringComparison.Ordinal);

    [Fact]
    public async Task S30_NoRoute_TakesASecretOrAPersonInItsAddress()
    {
        var names = (await OperationsAsync()).SelectMany(route => Names(route.Operation, "query").Concat(Names(route.Operation, "path")).Select(name => $"{route.Path} {name}"));
        Assert.Equal([], names.Where(name => Secret().IsMatch(name.Split(' ')[1])));
    }

    private async Task<(Person Owner, RouteWorld World, Person Mine)> EnterAsync()
    {
        var (owner, mine) = (await shop.EnterAsync("owner"), await shop.EnterAsync());
        return (owner, new(shop, owner, mine), mine);
    }

    private async Task<List<(string Method, string Path, System.Text.Json.Nodes.JsonNode Operation)>> OperationsAsync() =>
        [.. OpenApiRoutes.Operations(await OpenApiRoutes.DocumentAsync(shop))];

    private async Task<List<(string Method, string Path, System.Text.Json.Nodes.JsonNode Operation)>> WithBodyAsync() =>
        [.. (await OperationsAsync()).Where(route => route.Operation["requestBody"]?["content"]?["application/json"] is not null)];

    private static IEnumerable<string> Names(System.Text.Json.Nodes.JsonNode operation, string place) =>
        operation["parameters"]?.AsArray().Where(parameter => (string?)parameter!["in"] == place).Select(parameter => (string)parameter!["name"]!) ?? [];

    private static Regex Pattern(string path) => new($"^{Hole().Replace(Regex.Escape(path).Replace("\\{", "{", StringComparison.Ordinal), "[^/]+")}$");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Hole();

    [GeneratedRegex("token|secret|password|email|phone|session", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
