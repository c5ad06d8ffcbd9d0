using System.Collections.Immutable;

namespace Ecommerce.Contracts.Users.Staff;

/// <summary>The roster.</summary>
[GenerateSerializer, Immutable, Alias("users.StaffView")]
public sealed record StaffView
{
    /// <summary>Custom roles by id.</summary>
    [Id(0)]
    public required ImmutableArray<StaffRole> Roles { get; init; }

    /// <summary>Everybody who has a role, by id.</summary>
    [Id(1)]
    public required ImmutableArray<StaffMember> Members { get; init; }
}
