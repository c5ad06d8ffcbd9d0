using System.Text.Json.Nodes;

namespace Ecommerce.Tests.Cluster.Api.Fuzzing;

/// <summary>Makes JSON that fits a schema of an OpenAPI document, as far as the schema says.</summary>
internal sealed class SchemaValues(JsonNode document, Random random)
{
    private const int MaxDepth = 8;

    // What a schema does not say: members whose text must mean something for a request to get further than the first check.
    private static readonly Dictionary<string, string[]> Meanings = new()
    {
        ["email"] = ["kim@example.com"],
        ["currency"] = ["KRW", "EUR", "JPY"],
        ["country"] = ["KR", "DE", "US"],
        ["homeCountry"] = ["KR"],
        ["postalCode"] = ["04524"],
        ["password"] = ["a long pass phrase"],
        ["paymentMethod"] = ["pm_approve", "pm_decline"],
        ["shippingOption"] = ["standard"],
        ["locale"] = ["en", "ko"],
        ["kind"] = ["percentage", "fixed", "freeShipping", "buyXPayY"],
        ["audience"] = ["store", "admin"],
        ["reason"] = ["receipt", "correction"],
        ["permissions"] = ["orders:read", "catalog:write"],
        ["taxClass"] = ["standard"],
        ["sku"] = ["$sku"],
        ["cartId"] = ["$cart"],
    };

    /// <summary>The request body of an operation; <c>null</c> when it takes none.</summary>
    public JsonNode? Body(JsonNode operation) =>
        operation["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema ? Of(schema, "", 0) : null;

    private JsonNode? Of(JsonNode schema, string name, int depth)
    {
        if (schema["$ref"] is { } reference) return Of(document["components"]!["schemas"]![((string)reference!).Split('/')[^1]]!, name, depth + 1);
        var options = (schema["oneOf"] ?? schema["anyOf"])?.AsArray().Where(option => (string?)option!["type"]?.ToString() != "null").ToList();
        if (options is { Count: > 0 }) return Of(options[random.Next(options.Count)]!, name, depth + 1);
        if (schema["enum"] is JsonArray values && values.Count > 0) return values[random.Next(values.Count)]?.DeepClone();
        return TypeOf(schema) switch
        {
            "object" => Object(schema, depth),
            "array" => depth > MaxDepth ? new JsonArray() : new JsonArray([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Of(schema["items"] ?? new JsonObject(), name, depth + 1))]),
            "integer" => random.Next(1, 10),
            "number" => random.Next(1, 10),
            "boolean" => random.Next(2) == 0,
            _ => Text(schema, name),
        };
    }

    private JsonObject Object(JsonNode schema, int depth)
    {
        var made = new JsonObject();
        if (depth > MaxDepth) return made;
        var required = schema["required"]?.AsArray().Select(member => (string)member!).ToHashSet() ?? [];
        foreach (var (member, type) in schema["properties"]?.AsObject() ?? [])
        {
            if (required.Contains(member) || random.Next(3) > 0) made[member] = Of(type!, member, depth + 1);
        }

        if (schema["additionalProperties"] is JsonObject values)
        {
            foreach (var key in (string[])["en", "ko", "KRW"]) made[key] = Of(values, key, depth + 1);
        }

        return made;
    }

    private string Text(JsonNode schema, string name)
    {
        if (Meanings.TryGetValue(name, out var texts)) return texts[random.Next(texts.Length)];
        if ((string?)schema["format"] == "date-time") return "2026-06-01T00:00:00Z";
        return (string?)schema["pattern"] is { } pattern && pattern.StartsWith('^') ? $"{pattern.Split('[')[0].Trim('^')}{random.Next(10_000)}" : $"text {random.Next(10_000)}";
    }

    private static string? TypeOf(JsonNode schema) => schema["type"] switch
    {
        JsonArray types => types.Select(type => (string?)type).FirstOrDefault(type => type != "null"),
        { } type => (string?)type,
        null => schema["properties"] is not null || schema["additionalProperties"] is not null ? "object" : null,
    };
}
