using System.Collections.Immutable;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Staff;

namespace Ecommerce.Api.Users.Staff;

/// <summary>A person as staff who give out roles see them.</summary>
internal sealed record StaffUserBody
{
    /// <summary>Id.</summary>
    public required UserId Id { get; init; }

    /// <summary>E-mail address; `null` when the account is gone.</summary>
    public required string? Email { get; init; }

    /// <summary>Whether the person has shown to read that address. Somebody else may have typed it: think before you give a role.</summary>
    public required bool EmailVerified { get; init; }

    /// <summary>Name; `null` when the account is gone.</summary>
    public required string? Name { get; init; }

    /// <summary>Ids of the roles; none for buyers.</summary>
    public required ImmutableArray<string> Roles { get; init; }

    /// <summary>What they allow together.</summary>
    public required ImmutableArray<string> Permissions { get; init; }

    public static StaffUserBody Of(StaffMember member, UserProfile? profile) => new()
    {
        Id = member.User,
        Email = profile?.Email,
        EmailVerified = profile?.IsEmailVerified == true,
        Name = profile?.Name,
        Roles = member.Roles,
        Permissions = BuiltInRoles.PermissionsOf(member),
    };

    /// <summary>Without its members: they are personal.</summary>
    public override string ToString() => nameof(StaffUserBody);
}
