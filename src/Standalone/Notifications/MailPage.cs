using System.Globalization;
using System.Net;
using System.Text;
using Ecommerce.Ports.Notifications;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Standalone.Notifications;

/// <summary>
/// <c>/mails</c>: what the shop would have sent. It shows codes that open accounts, so only the machine itself sees it, and never in production.
/// </summary>
internal static class MailPage
{
    private const int MaxShown = 50;

    public static void MapMails(this WebApplication app) => app.MapGet("/mails", Show).AllowAnonymous().ExcludeFromDescription();

    private static Results<ContentHttpResult, NotFound> Show(HttpContext context, KeptMails mails)
    {
        // The shop listens on the loopback only; a proxy before it would make strangers look like the machine, and says so by its header.
        var isLocal = context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");
        if (!isLocal || !IsOurName(context.Request.Host.Host)) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Content(Html(mails.Newest), "text/html; charset=utf-8");
    }

    // A page of a stranger can have its own name point to this machine, and read what it then gets from "itself". It cannot choose another Host.
    internal static bool IsOurName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static string Html(IReadOnlyList<Mail> mails)
    {
        var page = new StringBuilder("""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
            <title>Mails</title><link rel="icon" href="/assets/shop.svg" type="image/svg+xml"><link rel="stylesheet" href="/assets/start.css"></head>
            <body><main id="main"><h1>Mails <span lang="ko">메일</span></h1>
            <p>What this shop would have sent, newest first. Nothing leaves this machine, and a restart forgets them.</p>
            <p lang="ko">이 상점이 보냈을 메일입니다. 최신 순서이며, 이 컴퓨터 밖으로 나가지 않고 다시 시작하면 사라집니다.</p>
            """);
        if (mails.Count == 0) page.Append("<p>There are none yet. <span lang=\"ko\">아직 없습니다.</span></p>");
        foreach (var mail in mails.Take(MaxShown))
        {
            page.Append(CultureInfo.InvariantCulture, $"""

                <article lang="{Encode(mail.Locale)}"><h2>{Encode(mail.Subject)}</h2><p>{Encode(mail.From)} → {Encode(mail.To)}</p><pre>{Encode(mail.Text)}</pre></article>
                """);
        }

        return page.Append("</main></body></html>").ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
