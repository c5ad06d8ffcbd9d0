using System.Collections.Immutable;
using Ecommerce.Contracts.Users.Staff;

namespace Ecommerce.Api.Users.Staff;

/// <summary>A role.</summary>
internal sealed record RoleBody
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>How staff call it.</summary>
    public required string Name { get; init; }

    /// <summary>What it allows.</summary>
    public required ImmutableArray<string> Permissions { get; init; }

    /// <summary>Whether every shop has it, unchanged.</summary>
    public required bool IsBuiltIn { get; init; }

    public static RoleBody Of(StaffRole role) => new() { Id = role.Id, Name = role.Name, Permissions = role.Permissions, IsBuiltIn = false };

    public static IEnumerable<RoleBody> BuiltIn =>
        BuiltInRoles.All.Select(role => new RoleBody { Id = role.Id, Name = role.Name, Permissions = role.Permissions, IsBuiltIn = true });
}
