using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Users;

/// <summary>A session in a user's record.</summary>
public sealed record SessionEntry
{
    /// <summary>Which.</summary>
    public required SessionId Id { get; init; }

    /// <summary>What its owner may know the device by.</summary>
    public string Device { get; init; } = "";

    /// <summary>When somebody signed in.</summary>
    public DateTimeOffset OpenedAt { get; init; }
}
