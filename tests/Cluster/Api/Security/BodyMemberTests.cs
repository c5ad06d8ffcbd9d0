using System.Text.Json.Nodes;
using Ecommerce.Tests.Cluster.Api.Fuzzing;
using Xunit;

namespace Ecommerce.Tests.Cluster.Api.Security;

/// <summary>What every route does with members of a body that are not for it.</summary>
public sealed class BodyMemberTests(WholeShop shop) : IClassFixture<WholeShop>
{
    private static readonly string[] Tempting = ["price", "total", "role", "isAdmin", "userId", "status", "discount", "stock", "version", "permissions", "__proto__"];

    [Fact]
    public async Task S15_EveryBody_WithAMemberThatIsNotItsOwn_IsRefused()
    {
        var document = await OpenApiRoutes.DocumentAsync(shop);
        var (owner, mine) = (await shop.EnterAsync("owner"), await shop.EnterAsync());
        var world = new RouteWorld(shop, owner, mine);
        var tried = 0;
        foreach (var (method, path, operation) in OpenApiRoutes.Operations(document))
        {
            if (operation["requestBody"]?["content"]?["application/json"]?["example"] is not JsonObject body) continue;
            foreach (var member in Tempting.Where(name => !Members(document, operation).Contains(name)))
            {
                var more = body.DeepClone().AsObject();
                more[member] = 1;
                var request = Call.By(owner, method, await world.FillPathAsync(path), await world.FillBodyAsync(more.ToJsonString()));
                request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
                using var answer = await shop.SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                Assert.True((int)answer.StatusCode == 400 && text.Contains($"\"/{member}\"", StringComparison.Ordinal), $"{method} {path} with {member}: {text}");
                tried++;
            }
        }

        Assert.True(tried > 100, $"{tried}");
    }

    [Fact]
    public async Task S33_EveryTextOfABuyer_ThatHoldsACardNumber_IsRefusedAndNotLogged()
    {
        const string card = "4242 4242 4242 4242";
        var document = await OpenApiRoutes.DocumentAsync(shop);
        var (owner, mine) = (await shop.EnterAsync("owner"), await shop.EnterAsync());
        var world = new RouteWorld(shop, owner, mine);
        var (tried, accepted) = (0, new List<string>());
        foreach (var (method, path, operation) in OpenApiRoutes.Operations(document).Where(route => !route.Path.StartsWith("/api/admin/", StringComparison.Ordinal)))
        {
            if (new SchemaValues(document, new Random(1)).Body(operation) is not JsonObject body) continue;
            foreach (var (member, at) in Texts(body, ""))
            {
                var card1 = body.DeepClone();
                Replace(card1, at, card);
                var request = Call.By(mine, method, await world.FillPathAsync(path), await world.FillBodyAsync(card1.ToJsonString()));
                request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
                using var answer = await shop.SendAsync(request);
                tried++;
                // A password is a secret that nobody shows, and may be any text; a phone number may look like a card's.
                if (answer.IsSuccessStatusCode && member is not ("password" or "phone")) accepted.Add($"{method} {path} {at}");
            }
        }

        Assert.True(tried > 20, $"{tried}");
        Assert.Equal([], accepted);
        Assert.DoesNotContain(shop.Log.Lines, HoldsTheCard);
    }

    // Two groups at least, however they are written: four digits alone may be of a time or an id.
    private static bool HoldsTheCard(string line) =>
        line.Replace(" ", "", StringComparison.Ordinal).Replace("%20", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal)
            .Contains("42424242", StringComparison.Ordinal);

    private static HashSet<string> Members(JsonNode document, JsonNode operation)
    {
        var schema = operation["requestBody"]!["content"]!["application/json"]!["schema"]!;
        if (schema["$ref"] is { } reference) schema = document["components"]!["schemas"]![((string)reference!).Split('/')[^1]]!;
        return schema["properties"]?.AsObject().Select(member => member.Key).ToHashSet() ?? [];
    }

    private static IEnumerable<(string Member, string At)> Texts(JsonNode node, string at)
    {
        var inside = node switch
        {
            JsonObject members => members.Select(member => (member.Key, member.Value)),
            JsonArray items => items.Select((item, index) => ($"{index}", item)),
            _ => [],
        };
        foreach (var (key, value) in inside)
        {
            if (value is JsonValue && value.GetValueKind() == System.Text.Json.JsonValueKind.String) yield return (key, $"{at}/{key}");
            else if (value is not null) foreach (var text in Texts(value, $"{at}/{key}")) yield return text;
        }
    }

    private static void Replace(JsonNode body, string at, string text)
    {
        var steps = at[1..].Split('/');
        var node = steps[..^1].Aggregate(body, (parent, step) => parent is JsonArray ? parent[int.Parse(step)]! : parent[step]!);
        if (node is JsonArray) node[int.Parse(steps[^1])] = text;
        else node[steps[^1]] = text;
    }
}
