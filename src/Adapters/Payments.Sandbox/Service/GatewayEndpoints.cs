using System.Globalization;
using System.Net;
using Ecommerce.Adapters.Payments.Sandbox.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>The gateway's routes.</summary>
internal sealed class GatewayEndpoints(GatewayEngine engine, RequestPipeline pipeline)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var commands = engine.Commands;
        var lists = new LedgerLists(engine);
        routes.MapPost("/v1/payment_intents", http => pipeline.ExecuteAsync(http, "", commands.Create));
        routes.MapPost("/v1/payment_intents/{id}/capture", http => pipeline.ExecuteAsync(http, Id(http), commands.Capture));
        routes.MapPost("/v1/payment_intents/{id}/cancel", http => pipeline.ExecuteAsync(http, Id(http), commands.Cancel));
        routes.MapPost("/v1/refunds", http => pipeline.ExecuteAsync(http, "", commands.Refund));
        routes.MapGet("/v1/payment_intents/{id}", http => pipeline.AnswerAsync(http, FindAsync));
        routes.MapGet("/v1/payment_intents", http => pipeline.AnswerAsync(http, lists.IntentsAsync));
        routes.MapGet("/v1/refunds", http => pipeline.AnswerAsync(http, lists.RefundsAsync));
        routes.MapGet(ApprovalPage.Path + "/{id}", http => ApprovalPage.ShowAsync(http, engine, Id(http)));
        routes.MapPost(ApprovalPage.Path + "/{id}", http => ApprovalPage.DecideAsync(http, engine, Id(http)));
        routes.MapGet("/_ledger", ReportAsync);
        routes.MapPost("/_faults", PlanFaultsAsync);
        routes.MapGet("/_faults", ShowFaultsAsync);
    }

    private static string Id(HttpContext http) => (string)http.Request.RouteValues["id"]!;

    private async Task<GatewayAnswer> FindAsync(HttpContext http) =>
        await engine.Ledger.RunAsync(ledger => ledger.FindIntent(Id(http))) is { } found
            ? GatewayAnswer.Found(found.Intent, StripeJson.Default.PaymentIntent)
            : GatewayAnswer.NoSuchIntent(404);

    private async Task ReportAsync(HttpContext http)
    {
        if (Refused(http, allowed: true)) return;
        var limit = http.Request.Query["limit"].ToString();
        var count = int.MaxValue;
        if (limit.Length > 0 && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count == 0))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        await LedgerReport.WriteAsync(http, engine, http.Request.Query["after"].ToString(), count);
    }

    private async Task PlanFaultsAsync(HttpContext http)
    {
        if (Refused(http, engine.Options.Faults)) return;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var request = Fault.Request(form["fault"]);
        var webhook = Fault.Webhook(form["webhook"]);
        var times = 1;
        if (form["times"].Count > 0) _ = int.TryParse(form["times"], NumberStyles.None, CultureInfo.InvariantCulture, out times);
        if (form["clear"] == "true") engine.Faults.Clear();
        else if ((request ?? webhook) is null || times == 0) http.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (request is { } ofRequests) engine.Faults.Add(ofRequests, times, webhook: false);
        if (webhook is { } ofWebhooks) engine.Faults.Add(ofWebhooks, times, webhook: true);
    }

    private Task ShowFaultsAsync(HttpContext http)
    {
        if (Refused(http, engine.Options.Faults)) return Task.CompletedTask;
        var (requests, webhooks) = engine.Faults.Planned;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $$"""{"requests":{{requests}},"webhooks":{{webhooks}}}"""), http.RequestAborted);
    }

    /// <summary>The back doors open to this machine alone, and not to pages that its browsers show.</summary>
    private static bool Refused(HttpContext http, bool allowed)
    {
        var isLocal = http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
        if (allowed && isLocal && http.Request.Headers.Origin.Count == 0) return false;
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return true;
    }
}
