using Ecommerce.Contracts.Settings;

namespace Ecommerce.Grains.Settings;

/// <summary>The settings of the shop.</summary>
public sealed record SettingsState
{
    /// <summary>What the owner chose; <c>null</c> while nobody changed what a new shop starts with.</summary>
    public ShopSettings? Chosen { get; init; }
}
