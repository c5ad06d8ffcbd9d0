using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Limits;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Sessions;

/// <summary>The sessions of whoever asks: their user's list, and what each of them knows of its last use.</summary>
internal sealed class OwnSessions(IGrainFactory grains, RefreshCookie cookie, SecurityLog log)
{
    /// <summary>The sessions that have not ended, last used first.</summary>
    public async Task<IReadOnlyList<SessionBody>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var listed = await Retry.OnUnavailableAsync(() => UserOf(caller).GetSessionsAsync().AsTask(), cancellationToken);
        var bodies = await Task.WhenAll(listed.Select(session => ReadAsync(session, caller, cancellationToken)));
        return [.. bodies.OfType<SessionBody>().OrderByDescending(body => body.LastUsedAt).ThenBy(body => body.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>Ends one; false when it is none of the caller's.</summary>
    public async Task<bool> EndAsync(SessionId id, Caller caller, HttpContext context)
    {
        if (!await Retry.OnUnavailableAsync(() => UserOf(caller).EndSessionAsync(id), context.RequestAborted)) return false;
        if (id == caller.Session) cookie.Clear(context);
        log.SessionsEnded(caller.User!.Value, ClientAddress.Of(context));
        return true;
    }

    /// <summary>Ends all but the caller's own.</summary>
    public async Task EndOthersAsync(Caller caller, HttpContext context)
    {
        await Retry.OnUnavailableAsync(() => EndOthersAsync(caller), context.RequestAborted);
        log.SessionsEnded(caller.User!.Value, ClientAddress.Of(context));
    }

    private async Task<bool> EndOthersAsync(Caller caller)
    {
        await UserOf(caller).EndOtherSessionsAsync(caller.Session);
        return true;
    }

    private async Task<SessionBody?> ReadAsync(ListedSession session, Caller caller, CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<ISessionGrain>(session.Id.Value);
        var lastUse = await Retry.OnUnavailableAsync(() => grain.FindLastUseAsync().AsTask(), cancellationToken);

        // Ran out, or was listed by a sign-in that got no further.
        if (lastUse is not { } usedAt) return null;
        return new()
        {
            Id = session.Id,
            Device = session.Device.Length > 0 ? session.Device : null,
            CreatedAt = session.OpenedAt,
            LastUsedAt = usedAt,
            IsCurrent = session.Id == caller.Session,
        };
    }

    private IUserGrain UserOf(Caller caller) => grains.GetGrain<IUserGrain>(caller.User!.Value.Value);
}
