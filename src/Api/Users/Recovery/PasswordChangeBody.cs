namespace Ecommerce.Api.Users.Recovery;

/// <summary>Changes a password.</summary>
internal sealed record PasswordChangeBody
{
    /// <summary>The password as it is.</summary>
    public required string CurrentPassword { get; init; }

    /// <summary>8 to 256 characters of any kind.</summary>
    public required string NewPassword { get; init; }

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(PasswordChangeBody);
}
