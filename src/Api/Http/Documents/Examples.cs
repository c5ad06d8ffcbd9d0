using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;
using Ecommerce.Contracts;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace Ecommerce.Api.Http.Documents;

/// <summary>Examples in the documents: of bodies from request-examples.json, a line per route, and of refusals from the table of problems.</summary>
internal static class Examples
{
    private const string Resource = "request-examples.json";
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";

    // Areas whose problems are named after another feature.
    private static readonly FrozenDictionary<string, string> Features =
        new Dictionary<string, string> { ["cart"] = "carts", ["products"] = "catalog" }.ToFrozenDictionary(StringComparer.Ordinal);

    // As text: a JSON node belongs to one document only, and there are several.
    private static readonly FrozenDictionary<string, string> Requests = Load();

    public static void AddTo(OpenApiOperation operation, ApiDescription route)
    {
        var key = $"{route.HttpMethod} /{route.RelativePath?.TrimEnd('/')}";
        if (operation.RequestBody?.Content?.TryGetValue(Json, out var body) == true && Requests.TryGetValue(key, out var example)) body.Example = JsonNode.Parse(example);
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (response is not OpenApiResponse refusal || !int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 400) continue;
            refusal.Content ??= new Dictionary<string, OpenApiMediaType>();
            if (!refusal.Content.TryGetValue(ProblemJson, out var media)) refusal.Content[ProblemJson] = media = new OpenApiMediaType();
            if (ProblemOf(route.GroupName ?? "", number) is { } problem) media.Example = Example(problem, $"/{route.RelativePath}");
        }
    }

    private static ProblemCode? ProblemOf(string area, int status)
    {
        var feature = Features.GetValueOrDefault(area, area);
        var rows = Problems.ByCode.Values.Where(row => row.Status == status).OrderBy(row => row.Code, StringComparer.Ordinal).ToList();
        var own = rows.Find(row => row.Code.StartsWith($"{feature}.", StringComparison.Ordinal));
        var everybodys = status == Problems.Invalid.Status ? Problems.Invalid : rows.Find(row => row.Code.StartsWith("shop.", StringComparison.Ordinal));
        return status is 404 or 409 or 422 ? own ?? everybodys : everybodys ?? own;
    }

    private static JsonObject Example(ProblemCode problem, string path)
    {
        var example = new JsonObject
        {
            ["type"] = $"/problems/{problem.Code}",
            ["title"] = problem.Title,
            ["status"] = problem.Status,
            ["detail"] = problem.Title,
            ["instance"] = path,
            ["code"] = problem.Code,
            ["traceId"] = "0af7651916cd43dd8448eb211c80319c",
        };
        if (problem == Problems.Invalid)
        {
            example["errors"] = new JsonArray(new JsonObject { ["pointer"] = "/name", ["code"] = "required", ["message"] = "This member is required." });
        }

        return example;
    }

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream(Resource)!;
        return JsonNode.Parse(stream)!.AsObject().ToFrozenDictionary(route => route.Key, route => route.Value!.ToJsonString(), StringComparer.Ordinal);
    }
}
