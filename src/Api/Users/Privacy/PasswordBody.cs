namespace Ecommerce.Api.Users.Privacy;

/// <summary>The password, given once more.</summary>
internal sealed record PasswordBody
{
    /// <summary>The account's password.</summary>
    public required string Password { get; init; }

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(PasswordBody);
}
