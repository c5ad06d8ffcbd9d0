namespace Ecommerce.Api.Http.Pipeline;

/// <summary>The security headers of every answer, pages and errors included.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    private const string Page =
        "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private const string Data = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    // Swagger UI and the dashboard set style attributes from their scripts and draw with data: images; scripts are still ours only.
    private const string Tool =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        Set(context);
        return next(context);
    }

    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        var path = context.Request.Path;
        var isApi = path.StartsWithSegments("/api");
        headers.ContentSecurityPolicy = IsDocumentPage(path) || path.StartsWithSegments("/dashboard") ? Tool : isApi ? Data : Page;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-site";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(self)";

        // Nearly every answer of the API is somebody's; the catalogue says otherwise where it is not.
        if (isApi) headers.CacheControl = "no-store";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains; preload";
    }

    /// <summary><c>/api/docs</c> and <c>/api/{area}/docs</c> with all below them.</summary>
    public static bool IsDocumentPage(PathString path)
    {
        if (!path.StartsWithSegments("/api", out var rest)) return false;
        var text = rest.Value.AsSpan();
        if (!text.StartsWith("/docs", StringComparison.Ordinal))
        {
            var slash = text.Length > 1 ? text[1..].IndexOf('/') : -1;
            if (slash < 0) return false;
            text = text[(slash + 1)..];
        }

        return text is "/docs" || text.StartsWith("/docs/", StringComparison.Ordinal);
    }
}
