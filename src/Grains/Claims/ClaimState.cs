namespace Ecommerce.Grains.Claims;

/// <summary>Who has a name.</summary>
public sealed record ClaimState
{
    /// <summary>Grain type of the owner; empty when the name is free.</summary>
    public string OwnerKind { get; init; } = "";

    /// <summary>Grain key of the owner.</summary>
    public string OwnerKey { get; init; } = "";

    /// <summary>When the owner last claimed it.</summary>
    public DateTimeOffset ClaimedAt { get; init; }

    /// <summary>Whether the owner's own record is known to hold the name.</summary>
    public bool IsConfirmed { get; init; }
}
