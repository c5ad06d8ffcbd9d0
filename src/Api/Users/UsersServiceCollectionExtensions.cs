using Ecommerce.Api.Http;
using Ecommerce.Api.Users.Passwords;
using Ecommerce.Api.Users.Privacy;
using Ecommerce.Api.Users.Recovery;
using Ecommerce.Api.Users.Registrations;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Api.Users.Staff;
using Ecommerce.Api.Users.Tokens;
using Ecommerce.Ports.Users;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ecommerce.Api.Users;

/// <summary>Adds who people are: accounts, sessions, tokens.</summary>
public static class UsersServiceCollectionExtensions
{
    /// <summary>Access tokens: the key ring, and the bearer scheme that believes nothing else. The default scheme of the host.</summary>
    public static IServiceCollection AddShopAuthentication(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<TokenOptions>().Bind(configuration.GetSection(TokenOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TokenOptions>, TokenOptionsValidator>());
        services.TryAddSingleton<ISigningKeys, SigningKeyRing>();
        services.TryAddSingleton<AccessTokens>();
        services.TryAddSingleton<IStaffAccess, StaffAccess>();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.ConfigureOptions<BearerSetup>();
        return services;
    }

    /// <summary>Everything behind the routes of the users area, <see cref="IFirstAdmin"/> and <see cref="IDemoUsers"/> for the host included.</summary>
    internal static IServiceCollection AddUsers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddShopAuthentication(configuration);
        services.AddShopJson(UsersJson.Default);
        services.AddOptions<PasswordOptions>().Bind(configuration.GetSection(PasswordOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PasswordOptions>, PasswordOptionsValidator>());
        services.AddOptions<ThrottleOptions>()
            .Bind(configuration.GetSection(ThrottleOptions.Section))
            .Validate(
                o => o is { PerAccountAndAddress: > 0, PerAccount: > 0, PerAddress: > 0, InAll: > 0, Capacity: > 0 }
                    && o.MaxWait > TimeSpan.Zero && o.MaxWaitInAll > TimeSpan.Zero && o.Memory >= o.MaxWait && o.Memory >= o.MaxWaitInAll,
                $"{ThrottleOptions.Section}: counts and times are more than 0, and failures are remembered for as long as the longest wait.")
            .Validate<IHostEnvironment, AccountSecret>(
                (_, environment, secret) => secret.IsLasting || !environment.IsProduction(),
                "In production the host must bring an account secret that outlasts the process: without it mailed codes and known devices are forgotten.")
            .ValidateOnStart();
        services.TryAddSingleton(_ => AccountSecret.ForThisProcess());
        services.TryAddSingleton<IPasswordHasher, Argon2PasswordHasher>();
        services.TryAddSingleton<SignInThrottle>();
        services.TryAddSingleton<DeviceCookie>();
        services.TryAddSingleton<PasswordProof>();
        services.TryAddSingleton<MailedCodes>();
        services.TryAddSingleton<MailRequests>();
        services.AddHostedService(provider => provider.GetRequiredService<MailRequests>());
        services.TryAddSingleton<SecurityLog>();
        services.TryAddSingleton<RefreshCookie>();
        services.TryAddSingleton<SessionTokens>();
        services.TryAddSingleton<OwnSessions>();
        services.TryAddSingleton<DataExport>();
        services.TryAddSingleton<SignIn>();
        services.TryAddSingleton<Accounts>();
        services.TryAddSingleton<Registrar>();
        services.TryAddSingleton<FirstAdmin>();
        services.TryAddSingleton<IFirstAdmin>(provider => provider.GetRequiredService<FirstAdmin>());
        services.TryAddSingleton<IDemoUsers, DemoUsers>();
        return services;
    }
}
