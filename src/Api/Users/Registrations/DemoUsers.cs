using Ecommerce.Api.Http;
using Ecommerce.Api.Users.Passwords;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Staff;

namespace Ecommerce.Api.Users.Registrations;

/// <summary>Makes the demo accounts by the same commands as all others. Once an account exists, only a role that it lacks is added.</summary>
internal sealed class DemoUsers(IGrainFactory grains, Accounts accounts, IPasswordHasher hasher, IHostEnvironment environment) : IDemoUsers
{
    private static readonly DemoLogin[] Logins =
    [
        new() { Email = "buyer@example.com", Password = "demo-buyer-login", Name = "Demo Buyer" },
        new() { Email = "admin@example.com", Password = "demo-admin-login", Name = "Demo Admin", Role = StaffRoleIds.Owner },
        new() { Email = "support@example.com", Password = "demo-support-login", Name = "Demo Support", Role = StaffRoleIds.Support },
        new() { Email = "warehouse@example.com", Password = "demo-warehouse-login", Name = "Demo Warehouse", Role = StaffRoleIds.Warehouse },
        new() { Email = "catalogue@example.com", Password = "demo-catalogue-login", Name = "Demo Catalogue", Role = StaffRoleIds.Catalogue },
    ];

    public async Task<IReadOnlyList<DemoLogin>> EnsureAsync(CancellationToken cancellationToken)
    {
        if (environment.IsProduction()) throw new InvalidOperationException("Demo logins have passwords that everybody knows; production has none of them.");
        await Task.WhenAll(Logins.Select(login => EnsureAsync(login, cancellationToken)));
        return Logins;
    }

    private async Task EnsureAsync(DemoLogin login, CancellationToken cancellationToken)
    {
        var id = await accounts.FindAsync(login.Email, cancellationToken) ?? await CreateAsync(login, cancellationToken);
        if (login.Role is not { } role) return;
        var roster = grains.GetGrain<IStaffGrain>(IStaffGrain.Key);
        await Retry.OnUnavailableAsync(() => roster.GrantAsync(new() { User = id, Role = role }), cancellationToken);
    }

    private async Task<UserId> CreateAsync(DemoLogin login, CancellationToken cancellationToken)
    {
        var id = UserId.From(IdText.Derive(UserId.Prefix, "demo", login.Email));
        var command = new RegisterUser
        {
            Operation = new() { Id = $"users.demo:{id}" },
            Email = login.Email,
            PasswordHash = await hasher.HashAsync(login.Password, cancellationToken),
            Name = login.Name,
            Locale = Locales.Default,
            IsVouchedFor = true,
        };
        var outcome = await accounts.CreateAsync(id, command, cancellationToken);
        return outcome.Value?.Id ?? throw new InvalidOperationException($"The demo login {login.Email} could not be made: {outcome.Rejection!.Code}.");
    }
}
