using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Ecommerce.Contracts;
using Ecommerce.Tests.Cluster.Api.Fuzzing;
using Ecommerce.Tests.Unit.Architecture;
using Xunit;

namespace Ecommerce.Tests.Cluster.Api;

/// <summary>The examples in the documents. UPDATE_GOLDEN=1 writes a line for a route that has none, for somebody to make it readable.</summary>
public sealed class ExampleTests(WholeShop shop) : IClassFixture<WholeShop>
{
    private const string File = "src/Api/Http/Documents/request-examples.json";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [Fact]
    public async Task Bodies_OfEveryRoute_HaveAnExample()
    {
        var document = await OpenApiRoutes.DocumentAsync(shop);
        var missing = OpenApiRoutes.Operations(document)
            .Where(route => Media(route.Operation) is { } media && media["example"] is null)
            .Select(route => $"  \"{route.Method} {route.Path}\": {Made(document, route.Operation)}").ToList();
        var isUpdating = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";
        if (isUpdating && missing.Count > 0)
        {
            var text = Repository.Read(File).TrimEnd().TrimEnd('}').TrimEnd();
            System.IO.File.WriteAllText(Path.Combine(Repository.Root, File), $"{text},\n{string.Join(",\n", missing)}\n}}\n");
        }

        Assert.True(missing.Count == 0 || isUpdating, $"{File} lacks, e.g.:\n{string.Join(",\n", missing)}");
    }

    [Fact]
    public async Task Bodies_OfTheExamples_AreUnderstood()
    {
        var (owner, mine) = (await shop.EnterAsync("owner"), await shop.EnterAsync());
        foreach (var (method, path, operation) in OpenApiRoutes.Operations(await OpenApiRoutes.DocumentAsync(shop)))
        {
            if (Media(operation)?["example"] is not { } example) continue;
            // Things of its own for each: what an example does to an order, the next one would meet.
            var world = new RouteWorld(shop, owner, mine);
            var request = Call.By(owner, method, await world.FillPathAsync(path), example.ToJsonString());
            request.Headers.TryAddWithoutValidation("If-Match", "\"999999\"");
            using var answer = await shop.SendAsync(request);
            Assert.True((int)answer.StatusCode is not (400 or 415 or >= 500), $"{method} {path}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    [Fact]
    public async Task Refusals_OfEveryRoute_HaveAnExampleOfTheirStatus()
    {
        var responses = from route in OpenApiRoutes.Operations(await OpenApiRoutes.DocumentAsync(shop))
                        from response in route.Operation["responses"]!.AsObject()
                        where string.CompareOrdinal(response.Key, "400") >= 0
                        select (Route: $"{route.Method} {route.Path} {response.Key}", response.Key, Example: response.Value!["content"]?["application/problem+json"]?["example"]);
        var all = responses.ToList();

        Assert.NotEmpty(all);
        Assert.Equal([], all.Where(response => response.Example is not { } example
            || $"{example["status"]}" != response.Key || !Problems.ByCode.ContainsKey((string)example["code"]!)).Select(response => response.Route));
    }

    private static JsonNode? Media(JsonNode operation) => operation["requestBody"]?["content"]?["application/json"];

    private static string Made(JsonNode document, JsonNode operation) => new SchemaValues(document, new Random(1)).Body(operation)!.ToJsonString(Readable)
        .Replace("$sku", "TENT-GREEN-2P", StringComparison.Ordinal).Replace("$cart", "crt_01j8r5e6w1zq8f0m3k7t9v2x4y", StringComparison.Ordinal);
}
