using System.Collections.Immutable;

namespace Ecommerce.Contracts.Users.Staff;

/// <summary>Creates or replaces a custom role.</summary>
[GenerateSerializer, Immutable, Alias("users.SetStaffRole")]
public sealed record SetStaffRole
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Id, as <see cref="StaffRoleIds.IsValid"/> wants it.</summary>
    [Id(1)]
    public required string Id { get; init; }

    /// <summary>The revision of the role that is replaced; <c>null</c> creates one.</summary>
    [Id(2)]
    public long? ExpectedRevision { get; init; }

    /// <summary>How staff call it.</summary>
    [Id(3)]
    public required string Name { get; init; }

    /// <summary>What it allows, e.g. <c>orders:read</c>.</summary>
    [Id(4)]
    public required ImmutableArray<string> Permissions { get; init; }
}
