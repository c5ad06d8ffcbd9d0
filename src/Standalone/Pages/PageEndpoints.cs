using Ecommerce.Grains.Orders;
using Ecommerce.Standalone.Notifications;
using Microsoft.AspNetCore.Http.HttpResults;
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
        if (ShopHost.TakesPlayMoney) app.MapMails();
        app.MapGet(OrderMails.Page, () => Page("lookup.html")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/", Show).AllowAnonymous().ExcludeFromDescription();
    }

    private static FileStreamHttpResult Page(string file) =>
        TypedResults.Stream(typeof(PageEndpoints).Assembly.GetManifestResourceStream($"Ecommerce.Standalone.Pages.{file}")!, "text/html; charset=utf-8");

    private static ContentHttpResult Show(HttpContext context, StartPage page, string? lang)
    {
        var locale = StartPage.LocaleFor(lang, context.Request.Headers.AcceptLanguage.ToString());
        context.Response.Headers.ContentLanguage = locale;
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Content(page.In(locale), "text/html; charset=utf-8");
    }
}
