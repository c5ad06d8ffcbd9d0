using System.Collections.Immutable;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Users.Staff;

/// <summary>One person on the roster.</summary>
public sealed record StaffEntry
{
    /// <summary>Who.</summary>
    public required UserId User { get; init; }

    /// <summary>Ids of roles, in ordinal order; never empty.</summary>
    public required ImmutableArray<string> Roles { get; init; }
}
