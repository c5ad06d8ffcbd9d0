using Orleans.Concurrency;

namespace Ecommerce.Contracts.Users.Staff;

/// <summary>
/// Who works for the shop and in which roles: one grain, key <see cref="Key"/>, and one record, so that what holds for all of staff together
/// (somebody is always owner) holds whatever happens at the same time. Whoever asks here what a person may do gets what counts now.
/// </summary>
[Alias("users.IStaffGrain")]
public interface IStaffGrain : IGrainWithStringKey
{
    /// <summary>The only key.</summary>
    const string Key = "staff";

    /// <summary>The most people that the roster holds.</summary>
    const int MaxMembers = 500;

    /// <summary>The most custom roles.</summary>
    const int MaxRoles = 50;

    /// <summary>
    /// Makes somebody owner if nobody ever was: of a new shop, or of one that is older than its roster. True when this user is owner afterwards.
    /// </summary>
    [Alias("Begin")]
    Task<bool> BeginAsync(UserId owner);

    /// <summary>Gives a role; nothing happens when the user has it. Answers <c>users.role_unknown</c> and <c>users.too_many_staff</c>.</summary>
    [Alias("Grant")]
    Task<Outcome<StaffMember>> GrantAsync(RoleOfUser command);

    /// <summary>Takes a role; nothing happens when the user does not have it. Answers <c>users.last_owner</c>.</summary>
    [Alias("Take")]
    Task<Outcome<StaffMember>> TakeAsync(RoleOfUser command);

    /// <summary>Takes all roles, since the account is to go. Answers <c>users.last_owner</c>.</summary>
    [Alias("Leave")]
    Task<Outcome<StaffMember>> LeaveAsync(UserId user);

    /// <summary>
    /// Creates or replaces a custom role; what it allows counts for everybody who has it at once. Answers <c>users.role_taken</c>,
    /// <c>users.role_unknown</c>, <c>users.role_built_in</c>, <c>users.too_many_roles</c> and <c>shop.stale_version</c>.
    /// </summary>
    [Alias("SetRole")]
    Task<Outcome<StaffRole>> SetRoleAsync(SetStaffRole command);

    /// <summary>
    /// Removes a custom role that nobody has. Answers <c>users.role_unknown</c>, <c>users.role_built_in</c>, <c>users.role_in_use</c> and <c>shop.stale_version</c>.
    /// </summary>
    [Alias("DropRole")]
    Task<Outcome<StaffRole>> RemoveRoleAsync(RemoveStaffRole command);

    /// <summary>Everybody and every custom role. A pure read.</summary>
    [Alias("Get"), AlwaysInterleave]
    ValueTask<StaffView> GetAsync();

    /// <summary>One person; without roles when not on the roster. A pure read.</summary>
    [Alias("Find"), AlwaysInterleave]
    ValueTask<StaffMember> FindAsync(UserId user);
}
