using Microsoft.Extensions.FileProviders;

namespace Ecommerce.Standalone.Pages;

/// <summary>The start page and its files.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new EmbeddedFileProvider(typeof(PageEndpoints).Assembly, "Ecommerce.Standalone.Assets"),
            RequestPath = "/assets",
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=300",
        });
        app.MapGet("/", (HttpContext context, StartPage page) =>
        {
            context.Response.Headers.ContentLanguage = "en";
            context.Response.Headers.Vary = "Accept-Language";
            return TypedResults.Content(page.In("en"), "text/html; charset=utf-8");
        }).AllowAnonymous();
    }
}
