namespace Ecommerce.Contracts.Settings;

/// <summary>Replaces the settings of the shop.</summary>
[GenerateSerializer, Immutable, Alias("settings.ChangeSettings")]
public sealed record ChangeSettings
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>The revision that was read.</summary>
    [Id(1)]
    public required long ExpectedRevision { get; init; }

    /// <summary>What they become.</summary>
    [Id(2)]
    public required ShopSettings Settings { get; init; }
}
