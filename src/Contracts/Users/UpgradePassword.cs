namespace Ecommerce.Contracts.Users;

/// <summary>Replaces a hash by one of the same password with stronger parameters.</summary>
[GenerateSerializer, Immutable, Alias("users.UpgradePassword")]
public sealed record UpgradePassword
{
    /// <summary>The hash that was verified. When another one is stored, the password was changed meanwhile and stays changed.</summary>
    [Id(0)]
    public required string OldHash { get; init; }

    /// <summary>PHC string.</summary>
    [Id(1)]
    public required string NewHash { get; init; }

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(UpgradePassword);
}
