using Orleans.Concurrency;

namespace Ecommerce.Contracts.Settings;

/// <summary>
/// The settings of the shop; one grain, its key is <see cref="Key"/>. Whoever prices something reads them here, so a change counts at once
/// and everywhere.
/// </summary>
[Alias("settings.ISettingsGrain")]
public interface ISettingsGrain : IGrainWithStringKey
{
    /// <summary>The only key.</summary>
    const string Key = "shop";

    /// <summary>The committed settings. A pure read.</summary>
    [Alias("Get"), AlwaysInterleave]
    ValueTask<SettingsView> GetAsync();

    /// <summary>
    /// Replaces the settings. Answers <c>shop.stale_version</c> when they changed since they were read, <c>settings.invalid</c> with the
    /// <c>pointer</c> of the first fault.
    /// </summary>
    [Alias("Change")]
    Task<Outcome<SettingsView>> ChangeAsync(ChangeSettings command);
}
