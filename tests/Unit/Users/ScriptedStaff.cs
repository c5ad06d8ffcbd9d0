using System.Collections.Immutable;
using Ecommerce.Api.Http;
using Ecommerce.Api.Users.Staff;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Tests.Unit.Users;

/// <summary>A roster that says what a test wants it to.</summary>
internal sealed class ScriptedStaff : IStaffAccess
{
    public Func<IReadOnlyList<string>?> Answer { get; set; } = () => Permissions.All;

    public async Task<ImmutableArray<string>> PermissionsOfAsync(UserId user, CancellationToken cancellationToken) =>
        await CheckAsync(user, default, 0, cancellationToken) ?? [];

    public Task<ImmutableArray<string>?> CheckAsync(UserId user, SessionId session, int sessionVersion, CancellationToken cancellationToken) =>
        Task.FromResult(Answer() is { } permissions ? [.. permissions] : (ImmutableArray<string>?)null);
}
