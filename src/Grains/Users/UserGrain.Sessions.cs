using System.Collections.Immutable;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Users;

/// <summary>The list of the user's sessions. Clients see no change of the account in it, so it makes no revision.</summary>
public sealed partial class UserGrain
{
    public async Task<bool> AddSessionAsync(AddSession command)
    {
        if (!Exists || SessionListRules.Add(Record.State, command, Clock.GetUtcNow()) is not { } next) return false;
        await CommitSessionsAsync(next);
        return true;
    }

    public async Task<bool> EndSessionAsync(SessionId session)
    {
        var next = SessionListRules.End(Record.State, session);
        if (ReferenceEquals(next, Record.State)) return false;
        await CommitSessionsAsync(next);
        return true;
    }

    public Task EndOtherSessionsAsync(SessionId? kept) =>
        Exists ? CommitSessionsAsync(SessionListRules.EndOthers(Record.State, kept)) : Task.CompletedTask;

    public ValueTask<ImmutableArray<ListedSession>> GetSessionsAsync() => new([.. Record.State.Sessions.Select(entry => entry.ToView())]);

    public ValueTask<UserCredentials?> FindSessionAsync(SessionId session) =>
        new(SessionListRules.Has(Record.State, session) ? Record.State.ToCredentials() : null);

    private Task CommitSessionsAsync(UserState next) =>
        ReferenceEquals(next, Record.State) ? Task.CompletedTask : Record.CommitAsync(new() { State = next, IsRevision = false });
}
