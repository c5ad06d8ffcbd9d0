using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Limits;
using Ecommerce.Api.Users.Passwords;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Recovery;

/// <summary>
/// Asks somebody who is signed in for the password once more: an open browser must not be enough to take an account over. Guessing here is slowed
/// down like guessing at the door, by counters of its own.
/// </summary>
internal sealed class PasswordProof(IGrainFactory grains, IPasswordHasher hasher, SignInThrottle throttle, SecurityLog log)
{
    /// <summary>What the account has, or a refusal.</summary>
    public async Task<Outcome<UserCredentials>> TryAsync(Caller caller, string password, HttpContext context)
    {
        var (user, address) = (caller.User!.Value, ClientAddress.Of(context));
        var attempt = new SignInAttempt($"proof {user}", address);
        if (throttle.Begin(attempt) is { } wait) return Rejection.Of(Problems.TooManyRequests).With(Waits.Member, Waits.SecondsOf(wait));
        var credentials = await Retry.OnUnavailableAsync(
            () => grains.GetGrain<IUserGrain>(user.Value).GetCredentialsAsync().AsTask(), context.RequestAborted);
        if (credentials is null) return Rejection.Of(Problems.SessionExpired);
        if (await hasher.VerifyAsync(password, credentials.PasswordHash, context.RequestAborted) == PasswordCheck.Wrong)
        {
            log.ProofRefused(user, address);
            return Rejection.Of(Problems.PasswordWrong);
        }

        throttle.Succeed(attempt);
        return credentials;
    }
}
