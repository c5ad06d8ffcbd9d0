using System.Collections.Immutable;

namespace Ecommerce.Contracts.Users;

/// <summary>What signing in and refreshing need to know of a user. Never part of an answer to a client.</summary>
[GenerateSerializer, Immutable, Alias("users.UserCredentials")]
public sealed record UserCredentials
{
    /// <summary>PHC string.</summary>
    [Id(0)]
    public required string PasswordHash { get; init; }

    /// <summary>+1 whenever sessions are ended: <see cref="AddSession"/> says which one it saw.</summary>
    [Id(1)]
    public required int SessionVersion { get; init; }

    /// <summary>Permissions that an access token may carry: put in from the roster by whoever issues it.</summary>
    [Id(2)]
    public ImmutableArray<string> Permissions { get; init; } = [];

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(UserCredentials);
}
