using System.Text.RegularExpressions;
using Ecommerce.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ecommerce.Tests.Cluster.Api;

/// <summary>The routes that a shop has against the documents that it shows.</summary>
public sealed partial class EndpointTests(WholeShop shop) : IClassFixture<WholeShop>
{
    // What is no part of the API that clients are made for. The dashboard is mapped by the host.
    private static readonly string[] Undocumented =
    [
        "GET /.well-known/jwks.json",
        "GET /api/openapi.json",
        "GET /api/{documentName}/openapi.json",
        "GET /problems/{code}",
    ];

    [Fact]
    public async Task S29_EveryEndpoint_IsInTheDocument()
    {
        var documented = OpenApiRoutes.Operations(await OpenApiRoutes.DocumentAsync(shop)).Select(route => $"{route.Method} {route.Path}").ToHashSet();

        Assert.Equal([], Endpoints().Except(Undocumented).Where(route => !documented.Contains(route) && !route.Contains(" /health/", StringComparison.Ordinal)));
        Assert.Equal([], documented.Except(Endpoints()));
    }

    [Fact]
    public async Task S29_EveryDocumentedRoute_IsInTheDocumentOfItsArea()
    {
        var all = OpenApiRoutes.Operations(await OpenApiRoutes.DocumentAsync(shop)).Select(route => $"{route.Method} {route.Path}").Order();
        var areas = new List<string>();
        foreach (var area in Areas.Names)
        {
            areas.AddRange(OpenApiRoutes.Operations(await OpenApiRoutes.DocumentAsync(shop, $"/api/{area}/openapi.json")).Select(route => $"{route.Method} {route.Path}"));
        }

        Assert.Equal(all, areas.Order());
    }

    [Fact]
    public void S29_Metrics_AreNoRouteOfTheApi() =>
        Assert.DoesNotContain(Endpoints(), route => route.Contains("metrics", StringComparison.OrdinalIgnoreCase) || route.Contains("dashboard/", StringComparison.OrdinalIgnoreCase));

    private List<string> Endpoints() =>
    [
        .. from endpoint in shop.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           from method in methods
           select $"{method} {Constraint().Replace('/' + endpoint.RoutePattern.RawText!.Trim('/'), "{${name}}")}",
    ];

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Constraint();
}
