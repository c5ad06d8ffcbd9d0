using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Settings;
using Ecommerce.Contracts.Users;
using Ecommerce.Records;

namespace Ecommerce.Grains.Users;

/// <summary>Passwords and addresses, and the mails about them, which leave by the outbox.</summary>
public sealed partial class UserGrain
{
    public async Task<Outcome<bool>> ChangePasswordAsync(ChangePassword command)
    {
        if (Replay(command.Operation, UserJson.Default.Boolean) is { } earlier) return earlier;
        if (Refuse(null) is { } refusal) return refusal;
        var next = AccountRules.ChangePassword(Record.State, command);
        return await CommitAsync(next, command.Operation, AccountMails.PasswordChanged);
    }

    public Task RequestResetAsync(string emailName) =>
        !UserRules.Holds(Record.State, EmailAddress.Space, emailName) || !AccountRules.MayMail(Record.State.Resets, Clock.GetUtcNow())
            ? Task.CompletedTask
            : MailTokenAsync(AccountMails.ResetPassword, Record.State.Email, AccountRules.AddReset);

    public ValueTask<string?> FindResetAsync(string tokenHash) =>
        new(AccountRules.FindGood(Record.State.Resets, tokenHash, Clock.GetUtcNow()) is null ? null : Record.State.Email);

    public ValueTask<bool> HasResetAsync(string operationId) => new(Record.FindAnswer(operationId) is not null);

    public async Task<Outcome<bool>> ResetPasswordAsync(ResetPassword command)
    {
        if (Replay(command.Operation, UserJson.Default.Boolean) is { } earlier) return earlier;
        var next = AccountRules.ResetPassword(Record.State, command, Clock.GetUtcNow());
        return await CommitAsync(next, command.Operation, AccountMails.PasswordChanged);
    }

    public Task NoticeRegistrationAsync(string emailName)
    {
        var isOurs = Exists && UserRules.Holds(Record.State, EmailAddress.Space, emailName);
        if (!isOurs || AccountRules.Notice(Record.State, Clock.GetUtcNow()) is not { } next) return Task.CompletedTask;
        return Record.CommitAsync(new() { State = next, Events = [AccountMails.Of(AccountMails.KnownAddress, next, next.Email)], IsRevision = false });
    }

    public Task RequestEmailCheckAsync(string emailName) =>
        Record.State.IsEmailVerified || !UserRules.Holds(Record.State, EmailAddress.Space, emailName)
            || !AccountRules.MayMail(Record.State.EmailChecks.Where(entry => entry.Email == Record.State.Email), Clock.GetUtcNow())
            ? Task.CompletedTask
            : MailTokenAsync(AccountMails.CheckEmail, Record.State.Email, AccountRules.AddEmailCheck);

    public async Task<Outcome<bool>> RequestEmailChangeAsync(RequestEmailChange command)
    {
        if (Replay(command.Operation, UserJson.Default.Boolean) is { } earlier) return earlier;
        if (Refuse(null) is { } gone) return gone;
        if (command.Email == Record.State.Email) return true;
        if (AccountRules.WaitForChange(Record.State, Clock.GetUtcNow()) is { } wait)
        {
            return Rejection.Of(Problems.TooManyRequests).With("retryAfter", $"{Math.Ceiling(wait.TotalSeconds):F0}");
        }

        await MailTokenAsync(AccountMails.CheckEmail, command.Email, AccountRules.AddEmailCheck, command.Operation);
        return true;
    }

    public ValueTask<PendingEmail?> FindEmailCheckAsync(string tokenHash) => new(
        AccountRules.FindGood(Record.State.EmailChecks, tokenHash, Clock.GetUtcNow()) is { } found
            ? new PendingEmail { Email = found.Email, IsChange = found.Email != Record.State.Email }
            : null);

    public async Task<Outcome<bool>> ConfirmEmailAsync(ConfirmEmail command)
    {
        if (Replay(command.Operation, UserJson.Default.Boolean) is { } earlier) return earlier;
        var before = Record.State.Email;
        var next = AccountRules.ConfirmEmail(Record.State, command, Clock.GetUtcNow());
        try
        {
            return await CommitAsync(next, command.Operation, next.Value?.Email == before ? null : AccountMails.EmailChanged);
        }
        catch (RecordDuplicateException)
        {
            // As at a registration: the index of the store is the last word on who has the address.
            return Rejection.Of(Problems.EmailTaken);
        }
    }

    /// <summary>Does what the outbox holds: mails, and what follows from an erasure.</summary>
    protected override async Task DispatchAsync(OutboxMessage message)
    {
        if (message.Type == AccountErasure.Event)
        {
            await EraseElsewhereAsync();
            return;
        }

        var settings = await GrainFactory.GetGrain<ISettingsGrain>(ISettingsGrain.Key).GetAsync();
        await mails.SendAsync(message, Id, settings.Settings);
    }

    /// <summary>A mail that fails is no reason to keep another one back, or an erasure.</summary>
    protected override bool IsInOrder(OutboxMessage message) => false;

    private async Task<Outcome<bool>> CommitAsync(Outcome<UserState> next, Operation operation, string? mail)
    {
        if (next.Value is not { } state) return next.Rejection!;
        await Record.CommitAsync(new()
        {
            State = state,
            // To the address of before: whoever lost an account must hear of it.
            Events = mail is null ? [] : [AccountMails.Of(mail, state, Record.State.Email)],
            Answer = new(operation.Id, operation.Fingerprint, JsonElement.Parse("true")),
        });
        return true;
    }

    private Task MailTokenAsync(string type, string to, Func<UserState, TokenEntry, DateTimeOffset, UserState> with, Operation? operation = null)
    {
        var (nonce, now) = (AccountMails.NewNonce(), Clock.GetUtcNow());
        var next = with(Record.State, mails.TokenOf(type, Id, nonce, to, now), now);
        return Record.CommitAsync(new()
        {
            State = next,
            Events = [AccountMails.Of(type, next, to, nonce)],
            Answer = operation is null ? null : new(operation.Id, operation.Fingerprint, JsonElement.Parse("true")),
            IsRevision = false,
        });
    }
}
