using Ecommerce.Grains.Claims;
using Ecommerce.Grains.Users.Staff;
using Ecommerce.Ports.Users;
using Ecommerce.Records;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ecommerce.Grains.Users;

/// <summary>Registers the records of users and of claimed names.</summary>
public static class UsersRecords
{
    /// <summary>Accounts.</summary>
    public static readonly RecordKind<UserState> User = new()
    {
        Name = UserGrain.Kind,
        Schema = 1,
        Json = UserJson.Default.UserState,
        Indexes = [new("email", ["state.email"], Unique: true)],
    };

    /// <summary>Sessions.</summary>
    public static readonly RecordKind<SessionState> Session = new() { Name = SessionGrain.Kind, Schema = 1, Json = UserJson.Default.SessionState };

    /// <summary>The first administrator.</summary>
    public static readonly RecordKind<SetupState> Setup = new() { Name = SetupGrain.Kind, Schema = 1, Json = UserJson.Default.SetupState };

    /// <summary>The roster of staff.</summary>
    public static readonly RecordKind<StaffState> Staff = new() { Name = StaffGrain.Kind, Schema = 1, Json = UserJson.Default.StaffState };

    /// <summary>Claimed names.</summary>
    public static readonly RecordKind<ClaimState> Claim = new() { Name = ClaimGrain.Kind, Schema = 1, Json = ClaimJson.Default.ClaimState };

    /// <summary>Adds the kinds of records that the Users feature and the claim grain keep, and their mails. The <see cref="AccountSecret"/> that lasts is the host's to add.</summary>
    public static IServiceCollection AddUserRecords(this IServiceCollection services) =>
        services.AddRecordKind(User).AddRecordKind(Session).AddRecordKind(Setup).AddRecordKind(Staff).AddRecordKind(Claim).AddMails();

    private static IServiceCollection AddMails(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => AccountSecret.ForThisProcess());
        services.TryAddSingleton<AccountMails>();
        services.TryAddSingleton<AccountErasure>();
        return services;
    }
}
