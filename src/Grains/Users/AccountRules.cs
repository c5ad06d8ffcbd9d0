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

    /// <summary>Whether another token of a kind may be mailed now.</summary>
    public static bool MayMail(TokenEntry? last, DateTimeOffset now) => last is null || now - last.MadeAt >= MailPause;

    /// <summary>Whether a presented token is the one that was mailed, and still good.</summary>
    public static bool IsGood(TokenEntry? entry, string hash, DateTimeOffset now) =>
        entry is not null && entry.Hash == hash && now - entry.MadeAt < TokenLifetime;

    /// <summary>
    /// The account after a change of its password. Every other session ends, a token for a reset with them; the current one goes on, because
    /// whoever holds it has just given the old password.
    /// </summary>
    public static Outcome<UserState> ChangePassword(UserState state, ChangePassword command) =>
        state.PasswordHash != command.OldHash
            ? Rejection.Of(Problems.PasswordWrong)
            : SessionListRules.EndOthers(state, command.Kept) with { PasswordHash = command.NewHash, Reset = null };

    /// <summary>
    /// The account after a reset of its password by a mailed token, which is used up. Nobody stays or gets signed in. The token came by mail, so
    /// it shows as well that its owner reads the address.
    /// </summary>
    public static Outcome<UserState> ResetPassword(UserState state, ResetPassword command, DateTimeOffset now) =>
        IsGood(state.Reset, command.TokenHash, now)
            ? SessionListRules.EndOthers(state, kept: null) with { PasswordHash = command.NewHash, Reset = null, IsEmailVerified = true }
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
        IsGood(state.EmailCheck, command.TokenHash, now)
            ? state with { Email = state.EmailCheck!.Email, IsEmailVerified = true, EmailCheck = null, Reset = state.EmailCheck.Email == state.Email ? state.Reset : null }
            : Rejection.Of(Problems.TokenRefused);
}
