using System.Collections.Immutable;
using Ecommerce.Contracts.Users.Staff;

namespace Ecommerce.Grains.Users.Staff;

/// <summary>Roles and who has them.</summary>
public sealed record StaffState
{
    /// <summary>Custom roles by id.</summary>
    public ImmutableArray<StaffRole> Roles { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Everybody who has a role, by id.</summary>
    public ImmutableArray<StaffEntry> Members { get; init => field = value.IsDefault ? [] : value; } = [];
}
