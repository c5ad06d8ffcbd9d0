namespace Ecommerce.Api.Users.Recovery;

/// <summary>Asks for a mail, and its answer: the same, whether anybody has the address or not.</summary>
internal sealed record AddressedBody
{
    /// <summary>E-mail address; case and outer white space do not matter.</summary>
    public required string Email { get; init; }

    /// <summary>Without its members: they are personal.</summary>
    public override string ToString() => nameof(AddressedBody);
}
