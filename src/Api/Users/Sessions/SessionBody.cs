using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Sessions;

/// <summary>A place where somebody is signed in.</summary>
internal sealed record SessionBody
{
    /// <summary>Id, to end it by.</summary>
    public required SessionId Id { get; init; }

    /// <summary>Browser and system, e.g. `Firefox, Windows`; missing when the device did not say.</summary>
    public string? Device { get; init; }

    /// <summary>When somebody signed in there.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last got a new token, which it does every few minutes while in use.</summary>
    public required DateTimeOffset LastUsedAt { get; init; }

    /// <summary>Whether this request belongs to it.</summary>
    public required bool IsCurrent { get; init; }
}
