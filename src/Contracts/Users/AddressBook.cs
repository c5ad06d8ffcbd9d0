using System.Collections.Immutable;

namespace Ecommerce.Contracts.Users;

/// <summary>All addresses of a user.</summary>
[GenerateSerializer, Immutable, Alias("users.AddressBook")]
public sealed record AddressBook
{
    /// <summary>In the order they were added, 20 at most.</summary>
    [Id(0)]
    public required ImmutableArray<SavedAddress> Addresses { get; init; }

    /// <summary>The user's revision: the ETag.</summary>
    [Id(1)]
    public required long Revision { get; init; }
}
