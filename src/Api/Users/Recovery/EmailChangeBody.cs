namespace Ecommerce.Api.Users.Recovery;

/// <summary>Asks for another address.</summary>
internal sealed record EmailChangeBody
{
    /// <summary>The new e-mail address; a code is mailed to it.</summary>
    public required string Email { get; init; }

    /// <summary>The account's password.</summary>
    public required string Password { get; init; }

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(EmailChangeBody);
}
