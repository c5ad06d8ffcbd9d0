using System.Collections.Immutable;
using Ecommerce.Api.Http;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Staff;

namespace Ecommerce.Api.Users.Staff;

/// <summary>Asks the roster and the account, by reads that no command holds up.</summary>
internal sealed class StaffAccess(IGrainFactory grains) : IStaffAccess
{
    public async Task<ImmutableArray<string>> PermissionsOfAsync(UserId user, CancellationToken cancellationToken)
    {
        var roster = grains.GetGrain<IStaffGrain>(IStaffGrain.Key);
        return BuiltInRoles.PermissionsOf(await Retry.OnUnavailableAsync(() => roster.FindAsync(user), cancellationToken));
    }

    public async Task<ImmutableArray<string>?> CheckAsync(UserId user, SessionId session, int sessionVersion, CancellationToken cancellationToken)
    {
        var account = grains.GetGrain<IUserGrain>(user.Value);
        var permissions = PermissionsOfAsync(user, cancellationToken);
        var credentials = await Retry.OnUnavailableAsync(() => account.FindSessionAsync(session), cancellationToken);
        var current = await permissions;
        return credentials?.SessionVersion == sessionVersion ? current : null;
    }
}
