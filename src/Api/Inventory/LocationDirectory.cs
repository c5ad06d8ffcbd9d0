using Ecommerce.Contracts;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Settings;

namespace Ecommerce.Api.Inventory;

/// <summary>Which locations there are: a setting of the shop, so the SKU itself cannot know.</summary>
internal sealed class LocationDirectory(IGrainFactory grains)
{
    /// <summary>
    /// Refuses a location that the shop does not have, and units that come to one which is closed; what is there still can leave and be counted.
    /// </summary>
    public async Task<Rejection?> CheckAsync(string? code, bool isReceiving)
    {
        if (code is null or Locations.Main) return null;
        var location = (await grains.GetGrain<ISettingsGrain>(ISettingsGrain.Key).GetAsync()).Settings.LocationOf(code);
        var problem = location is null ? Problems.LocationUnknown : location.IsClosed && isReceiving ? Problems.LocationClosed : null;
        return problem is null ? null : Rejection.Of(problem).With("location", code);
    }
}
