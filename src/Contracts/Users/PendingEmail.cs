namespace Ecommerce.Contracts.Users;

/// <summary>The address that a mailed token was sent to.</summary>
[GenerateSerializer, Immutable, Alias("users.PendingEmail")]
public sealed record PendingEmail
{
    /// <summary>The address, normalised.</summary>
    [Id(0)]
    public required string Email { get; init; }

    /// <summary>Whether the account would get this address in the place of another: it must be claimed first.</summary>
    [Id(1)]
    public required bool IsChange { get; init; }

    /// <summary>Without its personal members.</summary>
    public override string ToString() => nameof(PendingEmail);
}
