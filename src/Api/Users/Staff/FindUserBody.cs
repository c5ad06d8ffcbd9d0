namespace Ecommerce.Api.Users.Staff;

/// <summary>Looks a person up. In a body, since addresses of requests are logged on the way.</summary>
internal sealed record FindUserBody
{
    /// <summary>E-mail address of the account.</summary>
    public required string Email { get; init; }

    /// <summary>Without its members: they are personal.</summary>
    public override string ToString() => nameof(FindUserBody);
}
