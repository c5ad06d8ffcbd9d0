using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ecommerce.Api.Http.Documents;

/// <summary>What a document says about itself: title, relative server, how to sign in.</summary>
internal sealed class ShopDocument(string title) : IOpenApiDocumentTransformer
{
    public const string Bearer = "bearer";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = title,
            Version = "1",
            Description = "Amounts are integers in minor units. Errors are `application/problem+json` with a stable `code`; `/problems/{code}` explains each. "
                + "Enums may grow. Requests with an unknown member are refused.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "The access token of `POST /api/users/sessions`.",
        };
        return Task.CompletedTask;
    }
}
