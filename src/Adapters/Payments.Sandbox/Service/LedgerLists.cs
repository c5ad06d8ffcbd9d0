using System.Globalization;
using Ecommerce.Adapters.Payments.Sandbox.Ledger;
using Ecommerce.Adapters.Payments.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace Ecommerce.Adapters.Payments.Sandbox.Service;

/// <summary>The lists that the gateway answers. Each sees every commit before it.</summary>
internal sealed class LedgerLists(GatewayEngine engine)
{
    private const int PageSize = 100;
    private const string PaymentFilter = $"metadata[{LedgerSession.PaymentMember}]";

    /// <summary>
    /// Intents of one payment, or created in a time. Stripe would send whoever filters by metadata to its search, which lags behind by up to a minute;
    /// who asks whether a charge exists needs more, so the list takes that filter instead.
    /// </summary>
    public async Task<GatewayAnswer> IntentsAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var payment = query[PaymentFilter].ToString();
        if (payment.Length > 0) return Page(await engine.Ledger.RunAsync(ledger => ledger.IntentsOf(payment, PageSize + 1)));
        if (!TryRead(query["created[gte]"], out var from) || !TryRead(query["created[lt]"], out var until))
        {
            return GatewayAnswer.Invalid(PaymentFilter, "parameter_missing", "The sandbox lists the intents of one payment, or of a time: created[gte], created[lt].");
        }

        var after = query["starting_after"].ToString();
        return Page(await engine.Ledger.RunAsync(ledger => ledger.IntentsCreated(from, until, after, PageSize + 1)));
    }

    /// <summary>The refunds of one intent.</summary>
    public async Task<GatewayAnswer> RefundsAsync(HttpContext http)
    {
        var id = http.Request.Query["payment_intent"].ToString();
        if (id.Length == 0) return GatewayAnswer.Invalid("payment_intent", "parameter_missing", "The sandbox lists the refunds of one intent.");
        var found = await engine.Ledger.RunAsync(
            ledger => ledger.FindIntent(id) is { } stored ? ledger.RefundsOf(stored.Intent, PageSize + 1) : null);
        if (found is null) return GatewayAnswer.NoSuchIntent(404);
        var page = new RefundList { Object = "list", Data = [.. found.Take(PageSize)], HasMore = found.Count > PageSize };
        return GatewayAnswer.Found(page, StripeJson.Default.RefundList);
    }

    private static GatewayAnswer Page(List<PaymentIntent> found) => GatewayAnswer.Found(
        new() { Object = "list", Data = [.. found.Take(PageSize)], HasMore = found.Count > PageSize }, StripeJson.Default.PaymentIntentList);

    private static bool TryRead(string? text, out long seconds) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds);
}
