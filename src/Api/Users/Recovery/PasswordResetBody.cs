namespace Ecommerce.Api.Users.Recovery;

/// <summary>Replaces a forgotten password.</summary>
internal sealed record PasswordResetBody
{
    /// <summary>The code of the mail.</summary>
    public required string Token { get; init; }

    /// <summary>The new password: 8 to 256 characters of any kind.</summary>
    public required string Password { get; init; }

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(PasswordResetBody);
}
