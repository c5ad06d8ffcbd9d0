using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Users;

/// <summary>Passwords, addresses and the tokens that are mailed for them: (state, command, now) to the next state or a refusal.</summary>
public static class AccountRules
{
    /// <summary>How long a mailed token is good.</summary>
    public static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(10);

    /// <summary>No second mail of a kind within this time, however often it is asked for: nobody fills another's mailbox.</summary>
    public static readonly TimeSpan MailPause = TimeSpan.FromMinutes(1);

    /// <summary>Nobody is told more often than this that somebody registered with the account's address.</summary>
    public static readonly TimeSpan NoticePause = TimeSpan.FromHours(1);

    /// <summary>The account after its owner was told of a registration; <c>null</c> when that was so lately.</summary>
    public static UserState? Notice(UserState state, DateTimeOffset now) =>
        now - state.NoticedAt < NoticePause ? null : state with { NoticedAt = now };

    /// <summary>Tokens of a kind that may be good at once. None is replaced by asking for another: that anybody may do, and the owner's must last.</summary>
    public const int MaxGood = 3;

    /// <summary>Whether another token of a kind may be mailed now.</summary>
    public static bool MayMail(IEnumerable<TokenEntry> mailed, DateTimeOffset now)
    {
        var good = mailed.Where(entry => now - entry.MadeAt < TokenLifetime).ToList();
        return good.Count < MaxGood && good.All(entry => now - entry.MadeAt >= MailPause);
    }

    /// <summary>How long the owner must wait before a token is mailed to another address once more; <c>null</c> to go on.</summary>
    public static TimeSpan? WaitForChange(UserState state, DateTimeOffset now)
    {
        var last = state.EmailChecks.LastOrDefault(entry => entry.Email != state.Email);
        return last is not null && now - last.MadeAt < MailPause ? last.MadeAt + MailPause - now : null;
    }

    /// <summary>The account with one more token for a reset.</summary>
    public static UserState AddReset(UserState state, TokenEntry token, DateTimeOffset now) =>
        state with { Resets = [.. state.Resets.Where(entry => now - entry.MadeAt < TokenLifetime), token], Reset = null };

    /// <summary>
    /// The account with one more token for an address. Of other addresses than its own only the last one's counts, which its owner asked for.
    /// </summary>
    public static UserState AddEmailCheck(UserState state, TokenEntry token, DateTimeOffset now)
    {
        var kept = state.EmailChecks.Where(entry => now - entry.MadeAt < TokenLifetime && (entry.Email == state.Email || token.Email == state.Email));
        return state with { EmailChecks = [.. kept, token], EmailCheck = null };
    }

    /// <summary>The token that was mailed and is presented, while it is good.</summary>
    public static TokenEntry? FindGood(IEnumerable<TokenEntry> mailed, string hash, DateTimeOffset now) =>
        mailed.FirstOrDefault(entry => entry.Hash == hash && now - entry.MadeAt < TokenLifetime);

    /// <summary>
    /// The account after a change of its password. Every other session ends, tokens for a reset with them; the current one goes on, because
    /// whoever holds it has just given the old password. A code that would give the account another address is no longer good: it may have been
    /// asked for by whom the change is to shut out.
    /// </summary>
    public static Outcome<UserState> ChangePassword(UserState state, ChangePassword command) =>
        state.PasswordHash != command.OldHash
            ? Rejection.Of(Problems.PasswordWrong)
            : SessionListRules.EndOthers(state, command.Kept) with
            {
                PasswordHash = command.NewHash, Resets = [], Reset = null, EmailChecks = state.EmailChecks.RemoveAll(entry => entry.Email != state.Email), EmailCheck = null,
            };

    /// <summary>
    /// The account after a reset of its password by a mailed token, which is used up with the others of its kind. Nobody stays or gets signed in. The
    /// token came by mail, so it shows as well that its owner reads the address, and no code that was mailed to another one is good any more.
    /// </summary>
    public static Outcome<UserState> ResetPassword(UserState state, ResetPassword command, DateTimeOffset now) =>
        FindGood(state.Resets, command.TokenHash, now) is not null
            ? SessionListRules.EndOthers(state, kept: null) with
            {
                PasswordHash = command.NewHash, Resets = [], Reset = null, EmailChecks = [], EmailCheck = null, IsEmailVerified = true,
            }
            : Rejection.Of(Problems.TokenRefused);

    /// <summary>
    /// What stays of an erased account: that it was there.
    /// </summary>
    public static Outcome<UserState> Erase(UserState state, UserId id, EraseUser command, DateTimeOffset now)
    {
        if (state.PasswordHash != command.PasswordHash) return Rejection.Of(Problems.PasswordWrong);

        // Not an address, and no other account's: the index of addresses is unique.
        return new UserState { Email = $"erased:{id}", CreatedAt = state.CreatedAt, SessionVersion = state.SessionVersion + 1, ErasedAt = now };
    }

    /// <summary>
    /// The account after its owner showed to read an address: the one it has, or the one it gets from now on. A token for a reset that went to
    /// the old address is no longer good.
    /// </summary>
    public static Outcome<UserState> ConfirmEmail(UserState state, ConfirmEmail command, DateTimeOffset now) =>
        FindGood(state.EmailChecks, command.TokenHash, now) is { } read
            ? state with
            {
                Email = read.Email, IsEmailVerified = true, EmailChecks = [], EmailCheck = null, Resets = read.Email == state.Email ? state.Resets : [], Reset = null,
            }
            : Rejection.Of(Problems.TokenRefused);
}
