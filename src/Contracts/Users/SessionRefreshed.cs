namespace Ecommerce.Contracts.Users;

/// <summary>What became of a refresh token.</summary>
[GenerateSerializer, Immutable, Alias("users.SessionRefreshed")]
public sealed record SessionRefreshed
{
    /// <summary>Whether there is a successor, or why not. For the security log: a client is told only that the session ended.</summary>
    [Id(0)]
    public required RefreshStatus Status { get; init; }

    /// <summary>Secret of the successor, base64; <c>null</c> when refused.</summary>
    [Id(1)]
    public string? Successor { get; init; }

    /// <summary>Whose session it is; <c>null</c> when there is none.</summary>
    [Id(2)]
    public UserId? User { get; init; }

    /// <summary><see cref="OpenSession.SessionVersion"/>.</summary>
    [Id(3)]
    public int SessionVersion { get; init; }

    /// <summary><see cref="OpenSession.Audience"/>.</summary>
    [Id(4)]
    public string Audience { get; init; } = "";

    /// <summary>When the session ends, however often it is refreshed.</summary>
    [Id(5)]
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => $"{nameof(SessionRefreshed)} {Status}";
}
