using System.Collections.Immutable;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Staff;

/// <summary>What counts now, whatever a token said minutes ago. Failing to find out is an exception: nobody is let in by an outage.</summary>
internal interface IStaffAccess
{
    /// <summary>What a user may do; nothing for buyers.</summary>
    Task<ImmutableArray<string>> PermissionsOfAsync(UserId user, CancellationToken cancellationToken);

    /// <summary>The same for the bearer of a token of this session version; <c>null</c> when the user's sessions have ended since.</summary>
    Task<ImmutableArray<string>?> CheckAsync(UserId user, int sessionVersion, CancellationToken cancellationToken);
}
