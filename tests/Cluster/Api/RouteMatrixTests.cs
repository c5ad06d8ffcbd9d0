using Xunit;

namespace Ecommerce.Tests.Cluster.Api;

/// <summary>Every route of the OpenAPI documents, asked by everybody, against the table in routes.txt.</summary>
public sealed class RouteMatrixTests(WholeShop shop, ITestOutputHelper output) : IClassFixture<WholeShop>
{
    // Paths outside the back office whose parameter names nobody's own thing.
    private static readonly string[] Everybodys = ["/api/products/", "/api/payments/webhooks/"];

    private readonly Dictionary<string, Person> _people = [];

    [Fact]
    public async Task S13_EveryRoute_AnswersEveryCaller_AsTheTableSays()
    {
        var table = RouteTable.Read().ToDictionary(row => row.Route);
        var asked = new List<RouteRow>();
        foreach (var (method, path, operation) in OpenApiRoutes.Operations(await OpenApiRoutes.DocumentAsync(shop)))
        {
            // Where it is optional, a stale one would be refused before anybody looks whose thing it is.
            var isConditional = operation["parameters"]?.AsArray().Any(parameter => (string?)parameter!["name"] == "If-Match" && (bool?)parameter["required"] == true) == true;
            asked.Add(await AskAsync(method, path, isConditional, table.GetValueOrDefault($"{method} {path}")?.Body));
        }

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") RouteTable.Write(asked);
        output.WriteLine($"{asked.Count} routes, {asked.Count * RouteRow.Callers.Length} requests");
        Assert.Equal([], Differences(table, asked));
    }

    [Fact]
    public void S13_Table_LetsNobodyToAnothersThings()
    {
        var owned = RouteTable.Read().Where(row => row.Path.Contains('{', StringComparison.Ordinal) && !IsStaff(row)
            && !Everybodys.Any(prefix => row.Path.StartsWith(prefix, StringComparison.Ordinal))).ToList();

        Assert.NotEmpty(owned);
        // A saved line comes only of a merge that a checkout was in: the tests of merging ask for theirs.
        Assert.Equal([], owned.Where(row => row["mine"] != "in" && !row.Path.Contains("/saved-lines/", StringComparison.Ordinal)).Select(row => $"{row.Route}: its own customer does not get in; ask it with another body"));
        Assert.Equal([], from row in owned
                         from caller in RouteRow.Callers
                         where caller != "mine" && row[caller] is not ("401" or "404")
                         select $"{row.Route}: {caller} gets {row[caller]}");
    }

    [Fact]
    public void S14_Table_LetsOnlyStaffIntoTheBackOffice()
    {
        var staff = RouteTable.Read().Where(IsStaff).ToList();

        Assert.NotEmpty(staff);
        Assert.Equal([], staff.Where(row => (row["guest"], row["mine"], row["other"], row["owner"]) != ("401", "403", "403", "in")).Select(row => row.ToString()));
        Assert.Equal([], staff.Where(row => row.Cells.Skip(3).Any(cell => cell is not ("in" or "403"))).Select(row => row.ToString()));
    }

    [Fact]
    public async Task S14_MethodOverride_ChangesNothing()
    {
        var request = Call.By(await shop.EnterAsync("support"), "GET", "/api/admin/settings");
        request.Headers.TryAddWithoutValidation("X-HTTP-Method-Override", "POST");
        using var read = await shop.SendAsync(request);
        var other = Call.By(null, "POST", "/api/admin/orders");
        other.Headers.TryAddWithoutValidation("X-HTTP-Method-Override", "GET");
        using var posted = await shop.SendAsync(other);

        Assert.Equal((403, 405), ((int)read.StatusCode, (int)posted.StatusCode));
    }

    private async Task<RouteRow> AskAsync(string method, string path, bool isConditional, string? body)
    {
        var mine = await shop.EnterAsync();
        var world = new RouteWorld(shop, await PersonAsync("owner"), mine);
        var cells = new Dictionary<string, string>();
        // Its own customer comes last: what is theirs may be gone afterwards.
        foreach (var caller in RouteRow.Callers.OrderBy(caller => caller == "mine"))
        {
            var person = caller switch { "guest" => null, "mine" => mine, _ => await PersonAsync(caller) };
            var request = Call.By(person, method, await world.FillPathAsync(path), await world.FillBodyAsync(body));
            if (isConditional) request.Headers.TryAddWithoutValidation("If-Match", "\"999999\"");
            using var answer = await shop.SendAsync(request);
            var status = (int)answer.StatusCode;
            Assert.True(status is < 500 and not 429, $"{method} {path} by {caller}: {status} {await answer.Content.ReadAsStringAsync()}");
            cells[caller] = status is 401 or 403 or 404 ? $"{status}" : "in";
        }

        return new(method, path, [.. RouteRow.Callers.Select(caller => cells[caller])], body);
    }

    // Some routes end whoever calls them: sessions, accounts, roles.
    private async Task<Person> PersonAsync(string caller)
    {
        if (_people.TryGetValue(caller, out var known))
        {
            using var answer = await shop.SendAsync(Call.By(known, "GET", "/api/users/me"));
            if (answer.IsSuccessStatusCode) return known;
        }

        return _people[caller] = await shop.EnterAsync(caller == "other" ? null : caller);
    }

    private static IEnumerable<string> Differences(Dictionary<string, RouteRow> table, List<RouteRow> asked)
    {
        foreach (var row in asked)
        {
            if (!table.TryGetValue(row.Route, out var known)) yield return $"missing in {RouteTable.File}; if this is meant, add: {row}";
            else if (!known.Cells.SequenceEqual(row.Cells)) yield return $"{known}\n  answers today:\n{row}";
        }

        foreach (var row in table.Values.Where(row => asked.All(other => other.Route != row.Route))) yield return $"no such route any more: {row.Route}";
    }

    private static bool IsStaff(RouteRow row) => row.Path.StartsWith("/api/admin/", StringComparison.Ordinal);
}
