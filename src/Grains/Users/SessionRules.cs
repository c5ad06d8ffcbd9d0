using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Users;

/// <summary>What becomes of a refresh token: (state, command, now) to an answer and the next state, if it changes.</summary>
public static class SessionRules
{
    /// <summary>A session ends this long after the sign-in.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>A session ends when it is not refreshed for this long.</summary>
    public static readonly TimeSpan IdleLifetime = TimeSpan.FromDays(14);

    /// <summary>How long a client may ask again: for an answer that was lost, or from another tab. It gets one successor in this time.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>How long the record of an ended session tells an attempt to use it from an unknown one.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(1);

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
        if (now >= EndOf(state)) return (Refuse(state, RefreshStatus.Expired), null);
        var presented = RefreshSecrets.Hash(command.Secret);
        var isAgain = state.PreviousHash.Length > 0 && command.Client == state.Client && now - state.RotatedAt <= Grace;

        // Three tabs that wake up together: the cookie of the first answer reaches one of them before it asks, and another not. A second rotation
        // here would make the third one's token two generations old, and its honest request a theft.
        if (presented == state.CurrentHash) return isAgain ? (Answer(state, RefreshStatus.Repeated, command.Secret), null) : Rotate(state, command, presented, now);
        return isAgain && presented == state.PreviousHash
            ? (Answer(state, RefreshStatus.Repeated, RefreshSecrets.Successor(state.FamilyKey, command.Secret)), null)
            : (Refuse(state, RefreshStatus.Reused), Revoke(state, now));
    }

    /// <summary>When the session was last used; <c>null</c> when it has ended, or never was.</summary>
    public static DateTimeOffset? LastUse(SessionState state, DateTimeOffset now) =>
        state.User is not null && now < EndOf(state) ? state.RotatedAt : null;

    /// <summary>When its record can go.</summary>
    public static DateTimeOffset ForgetAt(SessionState state) => EndOf(state) + Memory;

    private static DateTimeOffset EndOf(SessionState state)
    {
        var idle = state.RotatedAt + IdleLifetime;
        return state.RevokedAt ?? (idle < state.ExpiresAt ? idle : state.ExpiresAt);
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
