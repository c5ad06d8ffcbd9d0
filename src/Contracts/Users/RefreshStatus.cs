namespace Ecommerce.Contracts.Users;

/// <summary>What became of a refresh token. Numbers are wire format.</summary>
public enum RefreshStatus
{
    /// <summary>It has a successor now.</summary>
    Rotated = 0,

    /// <summary>The successor was given out again to the client that got it a moment ago: it had lost it, or another of its tabs asks.</summary>
    Repeated = 1,

    /// <summary>There is no such session.</summary>
    Unknown = 2,

    /// <summary>30 days have passed since the sign-in, or 14 since the last refresh.</summary>
    Expired = 3,

    /// <summary>The session was ended.</summary>
    Revoked = 4,

    /// <summary>A used or forged token was presented: two have the family, so nobody keeps it. The session is ended.</summary>
    Reused = 5,
}
