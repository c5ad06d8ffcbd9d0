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
        await Record.TryInsertAsync(new() { State = SessionRules.Open(command, RefreshSecrets.NewKey(), Clock.GetUtcNow()) });
        return Record.State.ExpiresAt;
    }

    public async Task<SessionRefreshed> RefreshAsync(RefreshSession command)
    {
        await Record.LoadAsync();
        var (answer, next) = SessionRules.Refresh(Record.State, command, Clock.GetUtcNow());
        if (next is not null) await Record.CommitAsync(new() { State = next });
        return answer;
    }

    public async Task RevokeAsync()
    {
        await Record.LoadAsync();
        if (Record.Exists && Record.State.RevokedAt is null)
        {
            await Record.CommitAsync(new() { State = SessionRules.Revoke(Record.State, Clock.GetUtcNow()) });
        }
    }
}
