using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Users;

/// <summary>An address in a user's record.</summary>
public sealed record AddressEntry
{
    /// <summary>Which.</summary>
    public required AddressId Id { get; init; }

    /// <summary>The address.</summary>
    public required Address Address { get; init; }

    /// <summary>Whether it is offered first: exactly one is, unless there is none.</summary>
    public bool IsDefault { get; init; }
}
