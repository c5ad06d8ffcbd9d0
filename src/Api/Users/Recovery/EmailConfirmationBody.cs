namespace Ecommerce.Api.Users.Recovery;

/// <summary>Shows that an address is read.</summary>
internal sealed record EmailConfirmationBody
{
    /// <summary>The code of the mail.</summary>
    public required string Token { get; init; }

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(EmailConfirmationBody);
}
