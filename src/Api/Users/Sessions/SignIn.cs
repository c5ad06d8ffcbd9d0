using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Limits;
using Ecommerce.Api.Users.Passwords;
using Ecommerce.Api.Users.Staff;
using Ecommerce.Api.Users.Tokens;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Claims;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Sessions;

/// <summary>
/// Finds out whether somebody knows an account's password. An account that does not exist takes the same way: a look-up, a hash, the
/// same refusal.
/// </summary>
internal sealed class SignIn(IGrainFactory grains, IPasswordHasher hasher, SignInThrottle throttle, DeviceCookie devices, IStaffAccess staff, SecurityLog log)
{
    /// <summary>The user and what the session needs, or a refusal.</summary>
    public async Task<Outcome<SignedInUser>> TryAsync(string email, string password, HttpContext context)
    {
        var (account, address, cancellationToken) = (EmailAddress.NameOf(email), ClientAddress.Of(context), context.RequestAborted);
        var attempt = new SignInAttempt(account, address, devices.Find(context, account));
        if (throttle.Begin(attempt) is { } wait)
        {
            log.SignInSlowed(account, address);
            return Rejection.Of(Problems.TooManyRequests).With(Waits.Member, Waits.SecondsOf(wait));
        }

        var claim = grains.GetGrain<IClaimGrain>(EmailAddress.ClaimKeyOf(email));
        var owner = await Retry.OnUnavailableAsync(() => claim.FindOwnerAsync().AsTask(), cancellationToken);
        var user = owner is null ? null : grains.GetGrain<IUserGrain>(owner);
        var credentials = user is null ? null : await Retry.OnUnavailableAsync(() => user.FindCredentialsAsync(account).AsTask(), cancellationToken);
        var check = await hasher.VerifyAsync(password, credentials?.PasswordHash, cancellationToken);
        if (check == PasswordCheck.Wrong || credentials is null)
        {
            log.SignInRefused(account, address);
            return Rejection.Of(Problems.CredentialsRefused);
        }

        throttle.Succeed(attempt);
        devices.Remember(context, account);
        if (check == PasswordCheck.RightButWeak)
        {
            await user!.UpgradePasswordAsync(new()
            {
                OldHash = credentials.PasswordHash,
                NewHash = await hasher.HashAsync(password, cancellationToken),
            });
        }

        var id = UserId.From(owner!);
        return new SignedInUser(id, credentials with { Permissions = await staff.PermissionsOfAsync(id, cancellationToken) });
    }

    /// <summary>The audience of a session: what was asked for, if the account may have it, or the widest that it may.</summary>
    public static Outcome<string> AudienceFor(string? asked, UserCredentials credentials)
    {
        var isStaff = credentials.Permissions.Length > 0;
        return asked switch
        {
            null => isStaff ? Audiences.Admin : Audiences.Store,
            Audiences.Admin when !isStaff => Rejection.Of(Problems.Forbidden, "This account has no access to the back office."),
            _ => asked,
        };
    }
}
