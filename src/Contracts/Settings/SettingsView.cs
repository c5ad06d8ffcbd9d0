namespace Ecommerce.Contracts.Settings;

/// <summary>The settings as they stand.</summary>
[GenerateSerializer, Immutable, Alias("settings.SettingsView")]
public sealed record SettingsView
{
    /// <summary>+1 per accepted change; 0 while nobody changed what a new shop starts with.</summary>
    [Id(0)]
    public required long Revision { get; init; }

    /// <summary>The settings.</summary>
    [Id(1)]
    public required ShopSettings Settings { get; init; }
}
