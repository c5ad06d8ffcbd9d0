using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Ecommerce.Grains.Users;

/// <summary>The end of an account. Its record stays, empty, so that nothing ever revives its id.</summary>
public sealed partial class UserGrain
{
    // Answers are remembered for a day, and hold what they said. The first write after that forgets them.
    private static readonly TimeSpan AnswersAreForgotten = TimeSpan.FromHours(25);

    public async Task<Outcome<bool>> EraseAsync(EraseUser command)
    {
        if (Replay(command.Operation, UserJson.Default.Boolean) is { } earlier) return earlier;
        if (Refuse(null) is { } refusal) return refusal;
        var (now, before) = (Clock.GetUtcNow(), Record.State);
        var next = AccountRules.Erase(before, Id, command, now);
        if (next.Value is not { } state) return next.Rejection!;
        await Record.CommitAsync(new()
        {
            State = state,
            DueAt = now + AnswersAreForgotten,
            Events = [new(AccountErasure.Event, JsonElement.Parse("{}")), AccountMails.Of(AccountMails.Erased, before, before.Email)],
            Answer = new(command.Operation.Id, command.Operation.Fingerprint, JsonElement.Parse("true")),
        });
        return true;
    }

    /// <summary>A day after the erasure: answers of before hold addresses, and leave the record with this write.</summary>
    protected override Task OnDueAsync() => Record.CommitAsync(new() { State = Record.State, IsRevision = false });

    private Task EraseElsewhereAsync() => ServiceProvider.GetRequiredService<AccountErasure>().RunAsync(Id);
}
