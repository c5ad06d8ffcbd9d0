using Ecommerce.Contracts.Users;
using Ecommerce.Records;

namespace Ecommerce.Grains.Users;

/// <summary>Keeps one session: checks, writes, answers. What becomes of a token is <see cref="SessionRules"/>' to say.</summary>
[GrainType(Kind)]
public sealed class SessionGrain([Record(LoadOnActivation = false)] IRecord<SessionState> record, TimeProvider clock)
    : RecordGrain<SessionState>(record, clock), ISessionGrain
{
    /// <summary>Kind of its record.</summary>
    public const string Kind = "session";

    public async Task<DateTimeOffset> OpenAsync(OpenSession command)
    {
        // False when it is open already: the answer to an earlier call was lost, and the key is too random for anything else.
        await Record.TryInsertAsync(ChangeTo(SessionRules.Open(command, RefreshSecrets.NewKey(), Clock.GetUtcNow())));
        return Record.State.ExpiresAt;
    }

    public async Task<SessionRefreshed> RefreshAsync(RefreshSession command)
    {
        await Record.LoadAsync();
        var (answer, next) = SessionRules.Refresh(Record.State, command, Clock.GetUtcNow());
        if (next is not null) await Record.CommitAsync(ChangeTo(next));
        return answer;
    }

    public async Task RevokeAsync()
    {
        await Record.LoadAsync();
        if (Record.Exists && Record.State.RevokedAt is null)
        {
            await Record.CommitAsync(ChangeTo(SessionRules.Revoke(Record.State, Clock.GetUtcNow())));
        }
    }

    public async ValueTask<UserId?> FindUserAsync()
    {
        await Record.LoadAsync();
        return Record.State.User;
    }

    public async ValueTask<DateTimeOffset?> FindLastUseAsync()
    {
        await Record.LoadAsync();
        return SessionRules.LastUse(Record.State, Clock.GetUtcNow());
    }

    /// <summary>The session ended a day ago. What stays is a key that nothing can use again.</summary>
    protected override Task OnDueAsync() => Record.ClearAsync();

    private static RecordChange<SessionState> ChangeTo(SessionState next) => new() { State = next, DueAt = SessionRules.ForgetAt(next) };
}
