using Ecommerce.Api.Http.Pipeline;
using Microsoft.AspNetCore.OpenApi;

namespace Ecommerce.Api.Http.Documents;

/// <summary>
/// One OpenAPI document per area at <c>/api/{area}/openapi.json</c> with Swagger UI at <c>/api/{area}/docs</c>, and one of everything at
/// <c>/api/openapi.json</c> and <c>/api/docs</c>, from which clients are generated.
/// </summary>
internal static class DocumentSetup
{
    // The framework's name for the document of a path without one.
    private const string Merged = "v1";

    public static void AddDocuments(this IServiceCollection services)
    {
        foreach (var area in Areas.Names) services.AddOpenApi(area, options => Describe(options, $"Shop: {area}", group => group == area));
        services.AddOpenApi(Merged, options => Describe(options, "Shop", group => group is not null));
    }

    public static void UseDocumentPages(this WebApplication app) =>
        app.UseWhen(context => SecurityHeadersMiddleware.IsDocumentPage(context.Request.Path), branch =>
        {
            foreach (var area in Areas.Names) Serve(branch, $"api/{area}/docs", area);
            Serve(branch, "api/docs", "all areas");
        });

    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        // Before all others: by precedence alone, routes such as /api/cart/{id} would take this path for an id.
        routes.MapOpenApi("/api/{documentName}/openapi.json").WithOrder(-1).AllowGuests().LimitRate(RateClass.Browse);
        routes.MapOpenApi("/api/openapi.json").AllowGuests().LimitRate(RateClass.Browse);
        routes.MapGet("/problems/{code}", ProblemPage.Show).AllowAnonymous().LimitRate(RateClass.Browse);
    }

    private static void Describe(OpenApiOptions options, string title, Func<string?, bool> isShown)
    {
        options.ShouldInclude = description => isShown(description.GroupName);
        options.AddDocumentTransformer(new ShopDocument(title));
        options.AddOperationTransformer<RouteRules>();
        options.AddSchemaTransformer<ShopSchemas>();
    }

    // Swagger UI's page has no inline script: its settings come in a file of their own, so the policy may stay script-src 'self'.
    private static void Serve(IApplicationBuilder app, string prefix, string title) =>
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = prefix;
            ui.DocumentTitle = $"Shop API: {title}";
            ui.SwaggerEndpoint("../openapi.json", title);
        });
}
