namespace Ecommerce.Api.Users.Registrations;

/// <summary>A registration was taken. It says no more than what was sent: whether the account is new must not be told.</summary>
internal sealed record RegistrationAnswer
{
    /// <summary>The address to sign in with.</summary>
    public required string Email { get; init; }

    /// <summary>Without its members: they are personal.</summary>
    public override string ToString() => nameof(RegistrationAnswer);
}
