namespace Ecommerce.Contracts.Users;

/// <summary>Erases an account for good.</summary>
[GenerateSerializer, Immutable, Alias("users.EraseUser")]
public sealed record EraseUser
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>The hash that was verified; when another one is stored, the password was changed meanwhile.</summary>
    [Id(1)]
    public required string PasswordHash { get; init; }

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(EraseUser);
}
