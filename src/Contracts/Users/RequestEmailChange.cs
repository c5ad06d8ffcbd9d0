namespace Ecommerce.Contracts.Users;

/// <summary>Asks for another address for an account.</summary>
[GenerateSerializer, Immutable, Alias("users.RequestEmailChange")]
public sealed record RequestEmailChange
{
    /// <summary>Operation.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>The new address, normalised.</summary>
    [Id(1)]
    public required string Email { get; init; }

    /// <summary>Without its members: they are personal.</summary>
    public override string ToString() => nameof(RequestEmailChange);
}
