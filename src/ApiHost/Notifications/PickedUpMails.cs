using System.Globalization;
using System.Net;
using System.Text;

namespace Ecommerce.ApiHost.Notifications;

/// <summary>
/// <c>/mails</c>: what the silos put into the pickup folder, for whoever tries the shop out on one machine. It shows codes that open accounts, so it
/// is there only where <c>Demo:Mails</c> asks for it, never in production, and only for the machine itself.
/// </summary>
internal static class PickedUpMails
{
    private const int MaxShown = 50;

    public static void MapMails(this WebApplication app, string folder) =>
        app.MapGet("/mails", context => ShowAsync(context, folder)).AllowAnonymous().ExcludeFromDescription();

    private static async Task ShowAsync(HttpContext context, string folder)
    {
        // A proxy in front would make strangers look like the machine, and says so by its header.
        var isLocal = context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");
        if (!isLocal)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(await HtmlAsync(folder, context.RequestAborted), context.RequestAborted);
    }

    private static async Task<string> HtmlAsync(string folder, CancellationToken cancellationToken)
    {
        var page = new StringBuilder("""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Mails</title></head>
            <body><h1>Mails <span lang="ko">메일</span></h1>
            """);
        var newest = new DirectoryInfo(folder).EnumerateFiles("*.eml").OrderByDescending(file => file.LastWriteTimeUtc).Take(MaxShown);
        foreach (var file in newest)
        {
            var (headers, text) = Read(await File.ReadAllTextAsync(file.FullName, cancellationToken));
            page.Append(CultureInfo.InvariantCulture, $"""

                <article lang="{Encode(headers, "Content-Language")}"><h2>{Encode(headers, "Subject")}</h2>
                <p>{Encode(headers, "From")} → {Encode(headers, "To")}</p>
                <pre>{WebUtility.HtmlEncode(text)}</pre></article>
                """);
        }

        return page.Append("</body></html>").ToString();
    }

    private static string Encode(Dictionary<string, string> headers, string name) => WebUtility.HtmlEncode(headers.GetValueOrDefault(name, ""));

    /// <summary>Reads what the silos' pickup folder writes: folded headers with encoded words, and a text in base64.</summary>
    internal static (Dictionary<string, string> Headers, string Text) Read(string mail)
    {
        var end = mail.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = mail[..end].Replace("?=\r\n =?utf-8?B?", "?=\0=?utf-8?B?", StringComparison.Ordinal).Split("\r\n")
            .Select(line => line.Split(": ", 2))
            .ToDictionary(header => header[0], header => string.Concat(header[1].Split('\0').Select(Word)), StringComparer.OrdinalIgnoreCase);
        return (headers, Encoding.UTF8.GetString(Convert.FromBase64String(mail[end..])));
    }

    private static string Word(string word) =>
        word.StartsWith("=?utf-8?B?", StringComparison.Ordinal) && word.EndsWith("?=", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word["=?utf-8?B?".Length..^2]))
            : word;
}
