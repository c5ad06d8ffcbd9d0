using Ecommerce.Api.Http.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ecommerce.Api.Http.Documents;

/// <summary>Shows what a route's metadata asks for: headers, sign-in, permission.</summary>
internal sealed class RouteRules : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IdempotencyKeyRule>().LastOrDefault() is { } key)
        {
            AddHeader(operation, IdempotencyKey.Header, key.IsRequired,
                "8 to 128 visible ASCII characters, new for each intent. Repeating a request with its key repeats the answer, not the effect.");
        }

        if (metadata.OfType<IfMatchRule>().LastOrDefault() is { } ifMatch)
        {
            AddHeader(operation, "If-Match", ifMatch.IsRequired, "The ETag that you read, e.g. \"17\". 412 when the resource has changed since.");
        }

        if (metadata.OfType<AccessRule>().LastOrDefault() is { } access) AddAccess(operation, context, access);
        Examples.AddTo(operation, context.Description);
        return Task.CompletedTask;
    }

    private static void AddHeader(OpenApiOperation operation, string name, bool isRequired, string description)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = isRequired,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }

    private static void AddAccess(OpenApiOperation operation, OpenApiOperationTransformerContext context, AccessRule access)
    {
        operation.Security ??= [];
        operation.Security.Add(new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ShopDocument.Bearer, context.Document)] = [] });
        AddProblem(operation, "401", "Sign in first.");
        if (access.Permission is null) return;
        AddProblem(operation, "403", $"Needs the permission {access.Permission}.");
        operation.Description = $"{operation.Description}\n\nNeeds the permission `{access.Permission}`.".Trim();
    }

    private static void AddProblem(OpenApiOperation operation, string status, string description)
    {
        operation.Responses ??= [];
        operation.Responses.TryAdd(status, new OpenApiResponse { Description = description });
    }
}
