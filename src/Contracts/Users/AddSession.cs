namespace Ecommerce.Contracts.Users;

/// <summary>Lists a session that is about to be opened.</summary>
[GenerateSerializer, Immutable, Alias("users.AddSession")]
public sealed record AddSession
{
    /// <summary>Which.</summary>
    [Id(0)]
    public required SessionId Id { get; init; }

    /// <summary><see cref="UserCredentials.SessionVersion"/> when the password was verified.</summary>
    [Id(1)]
    public required int SessionVersion { get; init; }

    /// <summary>What its owner may know the device by, e.g. <c>Firefox, Windows</c>; empty when nothing is known.</summary>
    [Id(2)]
    public required string Device { get; init; }
}
