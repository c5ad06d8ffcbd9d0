namespace Ecommerce.Contracts.Users;

/// <summary>Puts another password in the place of a forgotten one.</summary>
[GenerateSerializer, Immutable, Alias("users.ResetPassword")]
public sealed record ResetPassword
{
    /// <summary>Identity of the command. Its fingerprint covers no password.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>SHA-256 of the mailed token, base64.</summary>
    [Id(1)]
    public required string TokenHash { get; init; }

    /// <summary>PHC string of the new password.</summary>
    [Id(2)]
    public required string NewHash { get; init; }

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(ResetPassword);
}
