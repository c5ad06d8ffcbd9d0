namespace Ecommerce.Contracts.Users;

/// <summary>Puts another password in the place of the one that its owner just gave.</summary>
[GenerateSerializer, Immutable, Alias("users.ChangePassword")]
public sealed record ChangePassword
{
    /// <summary>Identity of the command. Its fingerprint covers no password.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>The hash that was verified. When another one is stored, somebody was faster, and that one stays.</summary>
    [Id(1)]
    public required string OldHash { get; init; }

    /// <summary>PHC string of the new password.</summary>
    [Id(2)]
    public required string NewHash { get; init; }

    /// <summary>The session that goes on; all others end.</summary>
    [Id(3)]
    public SessionId? Kept { get; init; }

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(ChangePassword);
}
