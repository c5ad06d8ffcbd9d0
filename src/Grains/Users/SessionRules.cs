using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Users;

/// <summary>What becomes of a refresh token: (state, command, now) to an answer and the next state, if it changes.</summary>
public static class SessionRules
{
    /// <summary>A session ends this long after the sign-in.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>A session ends when it is not refreshed for this long.</summary>
    public static readonly TimeSpan IdleLifetime = TimeSpan.FromDays(14);

    /// <summary>How long a client may ask again for an answer that was lost.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>The session that a sign-in opens.</summary>
    public static SessionState Open(OpenSession command, string familyKey, DateTimeOffset now) => new()
    {
        User = command.User,
        SessionVersion = command.SessionVersion,
        Audience = command.Audience,
        FamilyKey = familyKey,
        CurrentHash = command.SecretHash,
        RotatedAt = now,
        ExpiresAt = now + Lifetime,
    };

    /// <summary>
    /// The answer to a presented secret, and what to write before answering. Hashes are compared, so how long that takes tells
    /// nothing about a secret.
    /// </summary>
    public static (SessionRefreshed Answer, SessionState? Next) Refresh(SessionState state, RefreshSession command, DateTimeOffset now)
    {
        if (state.User is null) return (new() { Status = RefreshStatus.Unknown }, null);
        if (state.RevokedAt is not null) return (Refuse(state, RefreshStatus.Revoked), null);
        if (now >= state.ExpiresAt || now >= state.RotatedAt + IdleLifetime) return (Refuse(state, RefreshStatus.Expired), null);
        var presented = RefreshSecrets.Hash(command.Secret);
        if (presented == state.CurrentHash) return Rotate(state, command, presented, now);
        return presented == state.PreviousHash && command.Client == state.Client && now - state.RotatedAt <= Grace
            ? (Answer(state, RefreshStatus.Repeated, RefreshSecrets.Successor(state.FamilyKey, command.Secret)), null)
            : (Refuse(state, RefreshStatus.Reused), Revoke(state, now));
    }

    /// <summary>The session after it was ended.</summary>
    public static SessionState Revoke(SessionState state, DateTimeOffset now) => state with { RevokedAt = state.RevokedAt ?? now };

    private static (SessionRefreshed Answer, SessionState? Next) Rotate(
        SessionState state, RefreshSession command, string presented, DateTimeOffset now)
    {
        var successor = RefreshSecrets.Successor(state.FamilyKey, command.Secret);
        var next = state with
        {
            CurrentHash = RefreshSecrets.Hash(successor),
            PreviousHash = presented,
            Client = command.Client,
            RotatedAt = now,
        };
        return (Answer(state, RefreshStatus.Rotated, successor), next);
    }

    private static SessionRefreshed Refuse(SessionState state, RefreshStatus status) => new() { Status = status, User = state.User };

    private static SessionRefreshed Answer(SessionState state, RefreshStatus status, string successor) => new()
    {
        Status = status,
        Successor = successor,
        User = state.User,
        SessionVersion = state.SessionVersion,
        Audience = state.Audience,
        ExpiresAt = state.ExpiresAt,
    };
}
