using System.Text.Json;

namespace Ecommerce.Api.Http.Audit;

/// <summary>A GET route of the API and the values that name one resource.</summary>
internal sealed class ResourceRoute(RouteEndpoint endpoint, RouteValueDictionary values)
{
    /// <summary>What the route answers now; <c>null</c> when there is nothing; an exception when nobody knows. The shop looks, not the caller, so nobody's permission is asked.</summary>
    public async Task<JsonElement?> ReadAsync(HttpContext asked, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var look = new DefaultHttpContext { RequestServices = asked.RequestServices, User = asked.User, RequestAborted = cancellationToken };
        look.Request.Method = HttpMethods.Get;
        look.Request.Path = asked.Request.Path;
        look.Request.RouteValues = new(values);
        look.Response.Body = body;
        look.SetEndpoint(endpoint);
        await endpoint.RequestDelegate!(look);
        if (look.Response.StatusCode == StatusCodes.Status404NotFound) return null;
        if (look.Response.StatusCode != StatusCodes.Status200OK) throw new InvalidOperationException($"The resource answered {look.Response.StatusCode}.");
        body.Position = 0;
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        return document.RootElement.Clone();
    }
}
