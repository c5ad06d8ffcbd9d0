using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Users;

/// <summary>A family of refresh tokens. No token of it can be read from here: hashes of two, and a key that is useless without a token.</summary>
public sealed record SessionState
{
    /// <summary>Who signed in.</summary>
    public UserId? User { get; init; }

    /// <summary>The user's session version at that moment.</summary>
    public int SessionVersion { get; init; }

    /// <summary>Audience of its access tokens.</summary>
    public string Audience { get; init; } = "";

    /// <summary>Key by which a successor follows from its predecessor, base64.</summary>
    public string FamilyKey { get; init; } = "";

    /// <summary>SHA-256 of the secret that is good now, base64.</summary>
    public string CurrentHash { get; init; } = "";

    /// <summary>SHA-256 of the secret before it; empty until the first refresh.</summary>
    public string PreviousHash { get; init; } = "";

    /// <summary>Client that got the current secret.</summary>
    public string Client { get; init; } = "";

    /// <summary>When the current secret was made.</summary>
    public DateTimeOffset RotatedAt { get; init; }

    /// <summary>When the session ends, however often it is refreshed.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was ended before that.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
