using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Settings;

namespace Ecommerce.Standalone.Demo;

/// <summary>The demo shop's second warehouse, where an eighth of its variants lies.</summary>
internal static class DemoLocations
{
    private const int Every = 8;

    private static readonly StockLocation Busan = new() { Code = "busan", Name = LocaleMap.Of("Busan warehouse", "부산 창고"), Country = "KR" };

    /// <summary>Adds the location to a shop whose settings nobody has touched.</summary>
    public static async Task OpenAsync(IGrainFactory grains, CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<ISettingsGrain>(ISettingsGrain.Key);
        var view = await Retry.OnUnavailableAsync(() => grain.GetAsync().AsTask(), cancellationToken);
        if (view.Revision > 0) return;
        var command = new ChangeSettings
        {
            Operation = new() { Id = "demo:locations" },
            ExpectedRevision = view.Revision,
            Settings = view.Settings with { Locations = view.Settings.Locations.Add(Busan) },
        };
        var outcome = await Retry.OnUnavailableAsync(() => grain.ChangeAsync(command), cancellationToken);
        // Staff who were quicker have said where this shop's goods lie.
        if (outcome.Rejection is { } rejection && rejection.Code != Problems.Stale.Code)
            throw new InvalidOperationException($"The demo location was refused: {rejection.Code}.");
    }

    /// <summary>Where the first units of a variant are put.</summary>
    public static string? Of(string sku) => DemoStock.Hash(sku) % Every == 0 ? Busan.Code : null;
}
