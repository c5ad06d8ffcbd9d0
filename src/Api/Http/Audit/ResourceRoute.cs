using System.Text.Json;

namespace Ecommerce.Api.Http.Audit;

/// <summary>A GET route of the API and the values that name one resource.</summary>
internal sealed class ResourceRoute(RouteEndpoint endpoint, RouteValueDictionary values)
{
    /// <summary>What the route answers now; <c>null</c> when there is nothing. The shop looks, not the caller, so nobody's permission is asked.</summary>
    public async Task<JsonElement?> ReadAsync(HttpContext asked)
    {
        using var body = new MemoryStream();
        var look = new DefaultHttpContext { RequestServices = asked.RequestServices, User = asked.User, RequestAborted = asked.RequestAborted };
        look.Request.Method = HttpMethods.Get;
        look.Request.Path = asked.Request.Path;
        look.Request.RouteValues = new(values);
        look.Response.Body = body;
        look.SetEndpoint(endpoint);
        await endpoint.RequestDelegate!(look);
        if (look.Response.StatusCode != StatusCodes.Status200OK) return null;
        body.Position = 0;
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: asked.RequestAborted);
        return document.RootElement.Clone();
    }
}
