namespace Ecommerce.Contracts.Users;

/// <summary>Shows that the account's owner reads an address.</summary>
[GenerateSerializer, Immutable, Alias("users.ConfirmEmail")]
public sealed record ConfirmEmail
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>SHA-256 of the mailed token, base64.</summary>
    [Id(1)]
    public required string TokenHash { get; init; }

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(ConfirmEmail);
}
