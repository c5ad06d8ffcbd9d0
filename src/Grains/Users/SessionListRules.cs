using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Users;

/// <summary>
/// Which sessions a user has. The list decides: a session that it does not name has ended, whatever its own record says, so that one write
/// ends any number of them at once.
/// </summary>
public static class SessionListRules
{
    /// <summary>Longest list; the oldest session makes room, since nobody has so many devices.</summary>
    public const int MaxSessions = 50;

    /// <summary>The account with one more session; <c>null</c> when sessions were ended after the password was verified.</summary>
    public static UserState? Add(UserState state, AddSession command, DateTimeOffset now)
    {
        if (command.SessionVersion != state.SessionVersion) return null;
        if (Has(state, command.Id)) return state;
        // Whatever is older has run out. Those that nobody used for two weeks stay until then; a list of a person's devices leaves them out.
        var alive = state.Sessions.Where(entry => now < entry.OpenedAt + SessionRules.Lifetime).TakeLast(MaxSessions - 1);
        return state with { Sessions = [.. alive, new() { Id = command.Id, Device = command.Device, OpenedAt = now }] };
    }

    /// <summary>The account without one session; the same one when it has none of this id.</summary>
    public static UserState End(UserState state, SessionId id) =>
        Has(state, id) ? state with { Sessions = state.Sessions.RemoveAll(entry => entry.Id == id) } : state;

    /// <summary>The account without any session but one, and without those whose password is just being verified.</summary>
    public static UserState EndOthers(UserState state, SessionId? kept) => state with
    {
        SessionVersion = state.SessionVersion + 1,
        Sessions = state.Sessions.RemoveAll(entry => entry.Id != kept),
    };

    /// <summary>Whether a session is listed.</summary>
    public static bool Has(UserState state, SessionId id) => state.Sessions.Any(entry => entry.Id == id);
}
