namespace Ecommerce.Contracts.Users;

/// <summary>Opens a session.</summary>
[GenerateSerializer, Immutable, Alias("users.OpenSession")]
public sealed record OpenSession
{
    /// <summary>Who signed in.</summary>
    [Id(0)]
    public required UserId User { get; init; }

    /// <summary><see cref="UserCredentials.SessionVersion"/> at that moment; whether the session still holds, the user's list says.</summary>
    [Id(1)]
    public required int SessionVersion { get; init; }

    /// <summary>Audience of its access tokens: <c>store</c> or <c>admin</c>.</summary>
    [Id(2)]
    public required string Audience { get; init; }

    /// <summary>SHA-256 of the first refresh token's secret, base64.</summary>
    [Id(3)]
    public required string SecretHash { get; init; }

    /// <summary>Without its members.</summary>
    public override string ToString() => nameof(OpenSession);
}
