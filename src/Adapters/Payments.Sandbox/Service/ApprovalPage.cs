using System.Globalization;
using System.Net;
using Ecommerce.Adapters.Payments.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>The page on which the buyer approves or denies a payment, as a bank's would.</summary>
internal static class ApprovalPage
{
    public const string Path = "/sandbox/approve";

    public static async Task ShowAsync(HttpContext http, GatewayEngine engine, string id)
    {
        var stored = await engine.Ledger.RunAsync(ledger => ledger.FindIntent(id));
        if (stored is null) http.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (stored.Intent.Status == IntentStatus.RequiresAction) await WriteAsync(http, Question(stored.Intent));
        else await LeaveAsync(http, stored.Intent, stored.ReturnUrl);
    }

    public static async Task DecideAsync(HttpContext http, GatewayEngine engine, string id)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var decision = form["decision"].ToString();
        if (decision is not ("approve" or "deny"))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var now = engine.Clock.GetUtcNow();
        var stored = await engine.Ledger.RunAsync(ledger => engine.Commands.Decide(ledger, id, decision == "approve", now));
        engine.EventsWait.Set();
        if (stored is null) http.Response.StatusCode = StatusCodes.Status404NotFound;
        else await LeaveAsync(http, stored.Intent, stored.ReturnUrl);
    }

    private static async Task LeaveAsync(HttpContext http, PaymentIntent intent, string? returnUrl)
    {
        var approved = intent.Status is IntentStatus.RequiresCapture or IntentStatus.Succeeded;
        if (returnUrl is null)
        {
            await WriteAsync(http, $"<h1>{(approved ? "Approved" : "Not approved")}</h1><p>You may close this page.</p>");
            return;
        }
        var separator = returnUrl.Contains('?') ? '&' : '?';
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location =
            $"{returnUrl}{separator}payment_intent={intent.Id}&redirect_status={(approved ? "succeeded" : "failed")}";
    }

    private static string Question(PaymentIntent intent) =>
        $"""
        <h1>Approve this payment?</h1>
        <p class="amount">{WebUtility.HtmlEncode(AmountText(intent.Amount, intent.Currency!.ToUpperInvariant()))}</p>
        <form method="post">
          <button name="decision" value="approve">Approve</button>
          <button name="decision" value="deny" class="quiet">Deny</button>
        </form>
        <p>This is the sandbox: no money moves.</p>
        """;

    private static string AmountText(long amount, string currency)
    {
        var decimals = currency switch { "KRW" or "JPY" or "VND" or "CLP" => 0, "KWD" or "BHD" or "OMR" or "JOD" or "TND" => 3, _ => 2 };
        var value = amount / (decimal)Math.Pow(10, decimals);
        return string.Create(CultureInfo.InvariantCulture, $"{currency} {value.ToString("N" + decimals, CultureInfo.InvariantCulture)}");
    }

    private static Task WriteAsync(HttpContext http, string content)
    {
        // No form-action here: browsers apply it to the redirect that follows the form, and that leaves for the shop.
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            $$"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sandbox bank</title>
            <style>
              :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
              body { max-width: 26rem; margin: 12vh auto; padding: 0 1rem }
              .amount { font-size: 2rem; font-weight: 600 }
              button { font: inherit; padding: .6rem 1.4rem; margin-right: .5rem; cursor: pointer }
              .quiet { background: none; border: 1px solid }
            </style></head>
            <body><main>{{content}}</main></body>
            </html>
            """,
            http.RequestAborted);
    }
}
