using System.Collections.Immutable;
using System.Globalization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Staff;

namespace Ecommerce.Grains.Users.Staff;

/// <summary>What may happen to the roster: (state, command) to the next state, the same one when nothing changes, or a refusal.</summary>
public static class StaffRules
{
    /// <summary>The roster with its first owner; the same one when it ever had one.</summary>
    public static StaffState Begin(StaffState state, UserId owner) =>
        HasOwner(state) ? state : With(state, owner, [.. RolesOf(state, owner).Append(StaffRoleIds.Owner).Order(StringComparer.Ordinal)]);

    /// <summary>The roster after a role was given.</summary>
    public static Outcome<StaffState> Grant(StaffState state, RoleOfUser command)
    {
        if (!Knows(state, command.Role)) return Rejection.Of(Problems.RoleUnknown);
        var roles = RolesOf(state, command.User);
        if (roles.Contains(command.Role)) return state;
        if (roles.IsEmpty && state.Members.Length >= IStaffGrain.MaxMembers) return Rejection.Of(Problems.TooManyStaff);
        return With(state, command.User, [.. roles.Append(command.Role).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The roster after a role was taken.</summary>
    public static Outcome<StaffState> Take(StaffState state, RoleOfUser command)
    {
        var roles = RolesOf(state, command.User);
        return roles.Contains(command.Role) ? Keep(state, command.User, roles.Remove(command.Role)) : state;
    }

    /// <summary>The roster without somebody.</summary>
    public static Outcome<StaffState> Leave(StaffState state, UserId user) =>
        RolesOf(state, user).IsEmpty ? state : Keep(state, user, []);

    /// <summary>The roster with a new or another custom role, which gets the revision that the record is about to have.</summary>
    public static Outcome<StaffState> SetRole(StaffState state, SetStaffRole command, long revision)
    {
        if (StaffRoleIds.BuiltIn.Contains(command.Id)) return Rejection.Of(Problems.RoleBuiltIn);
        var known = Find(state, command.Id);
        if (command.ExpectedRevision is { } expected)
        {
            if (known is null) return Rejection.Of(Problems.RoleUnknown);
            if (known.Revision != expected) return Stale(known);
        }
        else if (known is not null)
        {
            return Rejection.Of(Problems.RoleTaken);
        }
        else if (state.Roles.Length >= IStaffGrain.MaxRoles)
        {
            return Rejection.Of(Problems.TooManyRoles);
        }

        var role = new StaffRole
        {
            Id = command.Id,
            Name = command.Name,
            Permissions = [.. command.Permissions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Revision = revision,
        };
        return state with { Roles = [.. state.Roles.Where(other => other.Id != role.Id).Append(role).OrderBy(other => other.Id, StringComparer.Ordinal)] };
    }

    /// <summary>The roster without a custom role.</summary>
    public static Outcome<StaffState> RemoveRole(StaffState state, string id, long expectedRevision)
    {
        if (StaffRoleIds.BuiltIn.Contains(id)) return Rejection.Of(Problems.RoleBuiltIn);
        if (Find(state, id) is not { } role) return Rejection.Of(Problems.RoleUnknown);
        if (role.Revision != expectedRevision) return Stale(role);
        if (state.Members.Any(member => member.Roles.Contains(id))) return Rejection.Of(Problems.RoleInUse);
        return state with { Roles = state.Roles.Remove(role) };
    }

    /// <summary>One person as others see them.</summary>
    public static StaffMember Member(StaffState state, UserId user)
    {
        var roles = RolesOf(state, user);
        return new()
        {
            User = user,
            Roles = roles,
            CustomPermissions =
            [
                .. state.Roles.Where(role => roles.Contains(role.Id)).SelectMany(role => role.Permissions)
                    .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>A custom role, or <c>null</c>.</summary>
    public static StaffRole? Find(StaffState state, string id) => state.Roles.FirstOrDefault(role => role.Id == id);

    // Whoever takes roles away decides on the whole roster in one turn, so two owners who remove each other at once cannot both succeed.
    private static Outcome<StaffState> Keep(StaffState state, UserId user, ImmutableArray<string> roles)
    {
        var next = With(state, user, roles);
        return HasOwner(state) && !HasOwner(next) ? Rejection.Of(Problems.LastOwner) : next;
    }

    private static bool HasOwner(StaffState state) => state.Members.Any(member => member.Roles.Contains(StaffRoleIds.Owner));

    private static StaffState With(StaffState state, UserId user, ImmutableArray<string> roles)
    {
        var others = state.Members.Where(member => member.User != user);
        var all = roles.IsEmpty ? others : others.Append(new() { User = user, Roles = roles });
        return state with { Members = [.. all.OrderBy(member => member.User.Value, StringComparer.Ordinal)] };
    }

    private static bool Knows(StaffState state, string role) => StaffRoleIds.BuiltIn.Contains(role) || Find(state, role) is not null;

    private static ImmutableArray<string> RolesOf(StaffState state, UserId user) =>
        state.Members.FirstOrDefault(member => member.User == user)?.Roles ?? [];

    private static Rejection Stale(StaffRole role) =>
        Rejection.Of(Problems.Stale).With("currentVersion", role.Revision.ToString(CultureInfo.InvariantCulture));
}
