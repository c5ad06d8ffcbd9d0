namespace Ecommerce.Contracts.Users;

/// <summary>Adds an address to a user's book.</summary>
[GenerateSerializer, Immutable, Alias("users.AddAddress")]
public sealed record AddAddress
{
    /// <summary>Identity of the command, when the client gave one.</summary>
    [Id(0)]
    public Operation? Operation { get; init; }

    /// <summary>Id of the new address, chosen by the caller.</summary>
    [Id(1)]
    public required AddressId Id { get; init; }

    /// <summary>The address.</summary>
    [Id(2)]
    public required Address Address { get; init; }

    /// <summary>Whether it becomes the one offered first; the first address always does.</summary>
    [Id(3)]
    public bool IsDefault { get; init; }
}
