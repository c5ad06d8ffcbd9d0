using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Limits;
using Ecommerce.Api.Users.Staff;
using Ecommerce.Api.Users.Tokens;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Sessions;

/// <summary>Hands out the two tokens of a session: the access token in the answer, the refresh token in its cookie.</summary>
internal sealed class SessionTokens(IGrainFactory grains, AccessTokens accessTokens, RefreshCookie cookie, IStaffAccess staff, SecurityLog log)
{
    /// <summary>Opens a session; <c>null</c> when the password was changed while it was being verified.</summary>
    public async Task<TokenBody?> OpenAsync(HttpContext context, SignedInUser person, string audience)
    {
        var token = RefreshToken.New();
        var add = new AddSession
        {
            Id = token.Session,
            SessionVersion = person.Credentials.SessionVersion,
            Device = DeviceText.Of(context.Request.Headers.UserAgent.ToString()),
        };

        // Listed first: a session that its user does not list could neither be seen nor be ended.
        if (!await Retry.OnUnavailableAsync(() => UserOf(person.User).AddSessionAsync(add), context.RequestAborted)) return null;
        var command = new OpenSession
        {
            User = person.User,
            SessionVersion = person.Credentials.SessionVersion,
            Audience = audience,
            SecretHash = token.SecretHash,
        };
        var expiresAt = await Retry.OnUnavailableAsync(() => SessionOf(token).OpenAsync(command), context.RequestAborted);
        log.SignedIn(person.User, ClientAddress.Of(context));
        cookie.Write(context, token.Text, expiresAt);
        return Answer(person.User, token, audience, person.Credentials);
    }

    /// <summary>The next two tokens; <c>null</c>, and no cookie any more, when the session has ended.</summary>
    public async Task<TokenBody?> RefreshAsync(HttpContext context)
    {
        if (!RefreshToken.TryParse(cookie.Read(context), out var token)) return End(context);
        var command = new RefreshSession { Secret = token.Secret, Client = ClientAddress.Fingerprint(context) };

        // Repeating is safe for the same reason that it is for the client: within seconds the same token gets the same successor.
        var refreshed = await Retry.OnUnavailableAsync(() => SessionOf(token).RefreshAsync(command), context.RequestAborted);
        if (refreshed is not { Successor: { } secret, User: { } user })
        {
            Report(refreshed, ClientAddress.Of(context));
            return End(context);
        }

        var credentials = await Retry.OnUnavailableAsync(() => UserOf(user).FindSessionAsync(token.Session).AsTask(), context.RequestAborted);
        if (credentials is null)
        {
            await SessionOf(token).RevokeAsync();
            log.RefreshRefused(user, RefreshStatus.Revoked, ClientAddress.Of(context));
            return End(context);
        }

        var permissions = await staff.PermissionsOfAsync(user, context.RequestAborted);
        cookie.Write(context, token.Follow(secret).Text, refreshed.ExpiresAt);
        return Answer(user, token, refreshed.Audience, credentials with { Permissions = permissions });
    }

    /// <summary>Ends the session of the cookie, if there is one.</summary>
    public async Task EndAsync(HttpContext context)
    {
        if (RefreshToken.TryParse(cookie.Read(context), out var token))
        {
            // Refused from now on by its own record; taken out of the list so that it takes no place from a device in use.
            await Retry.OnUnavailableAsync(() => RevokeAsync(token), context.RequestAborted);
            var user = await Retry.OnUnavailableAsync(() => SessionOf(token).FindUserAsync().AsTask(), context.RequestAborted);
            if (user is { } owner) await Retry.OnUnavailableAsync(() => UserOf(owner).EndSessionAsync(token.Session), context.RequestAborted);
            log.SignedOut(ClientAddress.Of(context));
        }

        cookie.Clear(context);

        // What a guest put into a cart at this browser is not for the next person to see. The account's cart stays as it is.
        CartToken.ClearCookie(context);
    }

    private async Task<bool> RevokeAsync(RefreshToken token)
    {
        await SessionOf(token).RevokeAsync();
        return true;
    }

    private ISessionGrain SessionOf(RefreshToken token) => grains.GetGrain<ISessionGrain>(token.Session.Value);

    private IUserGrain UserOf(UserId user) => grains.GetGrain<IUserGrain>(user.Value);

    private TokenBody Answer(UserId user, RefreshToken session, string audience, UserCredentials credentials)
    {
        var token = accessTokens.Issue(user, session.Session, audience, credentials);
        return new TokenBody { AccessToken = token.Text, ExpiresIn = token.ExpiresIn };
    }

    private TokenBody? End(HttpContext context)
    {
        cookie.Clear(context);
        return null;
    }

    private void Report(SessionRefreshed refreshed, string address)
    {
        if (refreshed.Status == RefreshStatus.Reused) log.RefreshReused(refreshed.User, address);
        else log.RefreshRefused(refreshed.User, refreshed.Status, address);
    }
}
