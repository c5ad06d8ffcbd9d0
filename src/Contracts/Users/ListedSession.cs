namespace Ecommerce.Contracts.Users;

/// <summary>A session in the list of its user.</summary>
[GenerateSerializer, Immutable, Alias("users.ListedSession")]
public sealed record ListedSession
{
    /// <summary>Which.</summary>
    [Id(0)]
    public required SessionId Id { get; init; }

    /// <summary>What its owner may know the device by; empty when nothing is known.</summary>
    [Id(1)]
    public required string Device { get; init; }

    /// <summary>When somebody signed in.</summary>
    [Id(2)]
    public required DateTimeOffset OpenedAt { get; init; }
}
