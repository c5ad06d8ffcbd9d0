using Ecommerce.Api.Http;
using Ecommerce.Contracts.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Settings;

/// <summary>The settings for staff, <c>/api/admin/settings</c>, and what of them a buyer chooses from, <c>/api/cart/market</c>.</summary>
internal static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder routes)
    {
        var settings = routes.MapArea("admin").MapGroup("/settings").RequirePermission(Permissions.SettingsWrite);
        settings.MapGet("/", GetAsync).WithSummary("The settings of the shop");
        settings.MapPut("/", ChangeAsync).RequireIfMatch().AllowIdempotencyKey().WithSummary("Replace the settings of the shop")
            .WithDescription("They count from the next price on; carts and orders in between keep what they were quoted or are quoted anew.")
            .ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
        routes.MapArea("cart").AllowGuests().MapGet("/market", GetMarketAsync)
            .WithSummary("Name of the shop, currencies, and countries it delivers to.");
    }

    private static async Task<Results<Ok<SettingsBody>, StatusCodeHttpResult>> GetAsync(HttpContext context, [FromServices] IGrainFactory grains)
    {
        var view = await grains.GetGrain<ISettingsGrain>(ISettingsGrain.Key).GetAsync();
        return context.IsNotModified(view.Revision)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(SettingsBodies.Of(view.Settings));
    }

    private static async Task<Results<Ok<SettingsBody>, ProblemHttpResult>> ChangeAsync(
        SettingsBody body,
        IfMatch ifMatch,
        IdempotencyKey key,
        Caller caller,
        HttpContext context,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        var settings = SettingsBodies.ToContract(body);
        // A stored nothing stands for what nobody decided; nobody may choose it.
        var check = new Validate().That(body.ReturnDays != 0, "/returnDays", "out_of_range", "From 1 to 365.")
            .That(body.Locations.Count != 0, "/locations", "no_main", "The location \"main\" is there and open.");
        if (check.Faults(SettingsChecks.Of(settings)).Refusal is { } invalid) return invalid;
        var command = new ChangeSettings
        {
            Operation = key.For(caller.ScopeOf("settings.change"), body, SettingsJson.Default.SettingsBody),
            ExpectedRevision = ifMatch.Revision!.Value,
            Settings = settings,
        };
        var outcome = await Retry.OnUnavailableAsync(
            () => grains.GetGrain<ISettingsGrain>(ISettingsGrain.Key).ChangeAsync(command), cancellationToken);
        context.MarkReplay(outcome);
        if (outcome.Value is not { } view) return Answers.Refuse(outcome.Rejection!);
        context.SetEtag(view.Revision);
        return TypedResults.Ok(SettingsBodies.Of(view.Settings));
    }

    private static async Task<Ok<MarketBody>> GetMarketAsync(string? locale, [FromServices] IGrainFactory grains)
    {
        var settings = (await grains.GetGrain<ISettingsGrain>(ISettingsGrain.Key).GetAsync()).Settings;
        return TypedResults.Ok(new MarketBody
        {
            Name = settings.Name.In(locale ?? "en"),
            HomeCountry = settings.HomeCountry,
            Currencies = settings.Currencies,
            Countries = [.. settings.TaxZones.Select(zone => zone.Country).Where(settings.Serves)],
        });
    }
}
