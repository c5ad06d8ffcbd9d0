using System.Collections.Frozen;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Ecommerce.Api.Http.Audit;

/// <summary>Finds the GET route that shows what a command acts on: the nearest one above it, e.g. <c>/orders/{id}</c> for <c>/orders/{id}/cancellation</c>.</summary>
internal sealed class ResourceRoutes(EndpointDataSource endpoints)
{
    private readonly Lazy<FrozenDictionary<string, RouteEndpoint>> _shown = new(() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
        .GroupBy(endpoint => Shape(endpoint.RoutePattern.PathSegments))
        .ToFrozenDictionary(group => group.Key, group => group.First()));

    /// <summary>The pattern as documents write it, without constraints and with one slash in front.</summary>
    public static string Text(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is RoutePatternParameterPart parameter ? $"{{{parameter.Name}}}" : Literal(part)))));

    /// <summary>The route that shows the resource, with its values; <c>null</c> when nothing does, or when the command makes it.</summary>
    public ResourceRoute? Find(string method, RoutePattern pattern, RouteValueDictionary values)
    {
        var segments = pattern.PathSegments;
        for (var length = segments.Count; length > 0; length--)
        {
            // A list is what a change of one of its members acts on, where no route shows the member; it is not what a POST acts on.
            var isOne = segments[length - 1].Parts is [RoutePatternParameterPart] || (length >= segments.Count - 1 && !HttpMethods.IsPost(method));
            if (isOne && _shown.Value.TryGetValue(Shape(segments.Take(length)), out var shown)) return new(shown, ValuesOf(shown, segments, values));
        }

        return null;
    }

    /// <summary>The route that shows what a body names; <c>null</c> when nothing does.</summary>
    public ResourceRoute? Find(INamesResource named)
    {
        var (route, values) = named.Resource();
        return _shown.Value.TryGetValue(Shape(RoutePatternFactory.Parse(route).PathSegments), out var shown) ? new(shown, values) : null;
    }

    // By position: two routes may call the same segment by two names.
    private static RouteValueDictionary ValuesOf(RouteEndpoint shown, IReadOnlyList<RoutePatternPathSegment> segments, RouteValueDictionary values)
    {
        var own = new RouteValueDictionary();
        for (var i = 0; i < shown.RoutePattern.PathSegments.Count; i++)
        {
            if (shown.RoutePattern.PathSegments[i].Parts is [RoutePatternParameterPart to] && segments[i].Parts is [RoutePatternParameterPart from])
            {
                own[to.Name] = values[from.Name];
            }
        }

        return own;
    }

    private static string Shape(IEnumerable<RoutePatternPathSegment> segments) => string.Join('/', segments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is RoutePatternParameterPart ? "{}" : Literal(part)))));

    private static string Literal(RoutePatternPart part) => (part as RoutePatternLiteralPart)?.Content ?? (part as RoutePatternSeparatorPart)?.Content ?? "";
}
