namespace Ecommerce.Contracts.Users;

/// <summary>An address of a user's book.</summary>
[GenerateSerializer, Immutable, Alias("users.SavedAddress")]
public sealed record SavedAddress
{
    /// <summary>Which.</summary>
    [Id(0)]
    public required AddressId Id { get; init; }

    /// <summary>The address.</summary>
    [Id(1)]
    public required Address Address { get; init; }

    /// <summary>Whether it is the one offered first.</summary>
    [Id(2)]
    public bool IsDefault { get; init; }

    /// <summary>The revision of the user at which this was true.</summary>
    [Id(3)]
    public long Revision { get; init; }

    /// <summary>Without its personal members.</summary>
    public override string ToString() => $"{nameof(SavedAddress)} {Id}";
}
