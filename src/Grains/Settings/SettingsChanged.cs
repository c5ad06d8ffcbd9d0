using Ecommerce.Contracts.Settings;

namespace Ecommerce.Grains.Settings;

/// <summary>Event <see cref="Name"/>: what the settings were and became.</summary>
public sealed record SettingsChanged
{
    /// <summary>Name of the event.</summary>
    public const string Name = "settings.changed";

    /// <summary>Before.</summary>
    public required ShopSettings Before { get; init; }

    /// <summary>After.</summary>
    public required ShopSettings After { get; init; }
}
