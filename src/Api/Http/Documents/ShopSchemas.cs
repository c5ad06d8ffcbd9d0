using System.Text.Json.Nodes;
using Ecommerce.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ecommerce.Api.Http.Documents;

/// <summary>Describes what all features share: typed ids as texts, amounts, problems.</summary>
internal sealed class ShopSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Money)) DescribeMoney(schema);
        else if (type == typeof(ProblemDetails)) DescribeProblem(schema);
        else if (IsId(type)) DescribeId(schema, type);
        return Task.CompletedTask;
    }

    private static bool IsId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    private static void DescribeId(OpenApiSchema schema, Type type)
    {
        var prefix = (string)type.GetProperty(nameof(IId<>.Prefix))!.GetValue(null)!;
        schema.Type = JsonSchemaType.String | (schema.Type & JsonSchemaType.Null ?? 0);
        schema.Pattern = $"^{prefix}[0-9A-Za-z_-]+$";
        schema.MaxLength = 64;
        schema.Description ??= prefix.Length > 0 ? $"An id that begins with `{prefix}`; opaque otherwise." : "A code that the seller gave.";
    }

    private static void DescribeMoney(OpenApiSchema schema)
    {
        schema.Description = "An amount in minor units of its currency: 1999 EUR is 19.99 €, 1999 KRW is ₩1,999.";
        schema.Required = new HashSet<string> { "amount", "currency" };
        schema.Examples = [new JsonObject { ["amount"] = 25_000, ["currency"] = "KRW" }];
        if (schema.Properties?.TryGetValue("currency", out var currency) == true && currency is OpenApiSchema text) text.Pattern = "^[A-Z]{3}$";
    }

    private static void DescribeProblem(OpenApiSchema schema)
    {
        schema.Description = "RFC 9457. Branch on `code`; data of the problem (e.g. `available`) are further members.";
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
        schema.Properties["code"] = Text("Stable, `feature.snake_case`.");
        schema.Properties["traceId"] = Text("Leads to the log.");
        schema.Properties["errors"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["pointer"] = Text("JSON pointer into the body, or `?name` of a query parameter."),
                    ["code"] = Text("What is wrong, e.g. `required`."),
                    ["message"] = Text("The same as a sentence."),
                },
            },
        };
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
