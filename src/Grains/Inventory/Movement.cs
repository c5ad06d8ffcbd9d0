namespace Ecommerce.Grains.Inventory;

/// <summary>Entry <c>m:{revision}</c>: why units came or went.</summary>
public sealed record Movement
{
    /// <summary>Units.</summary>
    public required long Delta { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    public required string Actor { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
