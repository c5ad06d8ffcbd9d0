namespace Ecommerce.Api.Users.Tokens;

/// <summary>The file of the ring.</summary>
internal sealed record StoredKeyRing
{
    /// <summary>The key that signs.</summary>
    public required StoredKey Current { get; init; }

    /// <summary>The key that signs after it.</summary>
    public required StoredKey Next { get; init; }

    /// <summary>Keys that still verify.</summary>
    public StoredKey[] Retired { get; init; } = [];
}
