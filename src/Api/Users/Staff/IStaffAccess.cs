using System.Collections.Immutable;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Staff;

/// <summary>What counts now, whatever a token said minutes ago. Failing to find out is an exception: nobody is let in by an outage.</summary>
internal interface IStaffAccess
{
    /// <summary>What a user may do; nothing for buyers.</summary>
    Task<ImmutableArray<string>> PermissionsOfAsync(UserId user, CancellationToken cancellationToken);

    /// <summary>The same for the bearer of a token of this session and session version; <c>null</c> when that session has ended since.</summary>
    Task<ImmutableArray<string>?> CheckAsync(UserId user, SessionId session, int sessionVersion, CancellationToken cancellationToken);
}
