using System.Text.Json.Nodes;

namespace Ecommerce.Tests.Cluster.Api;

/// <summary>What the OpenAPI documents of a shop say.</summary>
internal static class OpenApiRoutes
{
    private static readonly HashSet<string> Methods = ["get", "post", "put", "patch", "delete"];

    public static async Task<JsonNode> DocumentAsync(WholeShop shop, string path = "/api/openapi.json")
    {
        using var answer = await shop.SendAsync(new(HttpMethod.Get, path));
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }

    /// <summary>Every operation, by path and method.</summary>
    public static IEnumerable<(string Method, string Path, JsonNode Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where Methods.Contains(operation.Key)
        orderby path.Key, operation.Key
        select (operation.Key.ToUpperInvariant(), path.Key, operation.Value);
}
