using System.Collections.Immutable;
using Ecommerce.Contracts.Claims;
using Orleans.Concurrency;

namespace Ecommerce.Contracts.Users;

/// <summary>
/// One person with an account: profile, addresses, password hash and permissions in one record. It holds the name
/// <c>email/{<see cref="EmailAddress.NameOf"/>}</c>, which the caller claims before <see cref="RegisterAsync"/>.
/// </summary>
[Alias("users.IUserGrain")]
public interface IUserGrain : INameOwnerGrain
{
    /// <summary>
    /// Makes the account. The same operation repeated is answered again, for good; <c>shop.idempotency_key_reused</c> when the
    /// account exists by another operation, <c>users.email_taken</c> when another account has the address.
    /// </summary>
    [Alias("Register")]
    Task<Outcome<UserProfile>> RegisterAsync(RegisterUser command);

    /// <summary>Changes name and language. Answers <c>shop.stale_version</c>.</summary>
    [Alias("UpdateProfile")]
    Task<Outcome<UserProfile>> UpdateProfileAsync(UpdateProfile command);

    /// <summary>Adds an address. Answers <c>users.too_many_addresses</c> and, when it does not fit its country, <c>shop.invalid_request</c> with <c>member</c>.</summary>
    [Alias("AddAddress")]
    Task<Outcome<SavedAddress>> AddAddressAsync(AddAddress command);

    /// <summary>
    /// Changes an address. Answers <c>users.address_not_found</c>, <c>shop.stale_version</c> and, when it no longer fits its country,
    /// <c>shop.invalid_request</c> with <c>member</c>.
    /// </summary>
    [Alias("UpdateAddress")]
    Task<Outcome<SavedAddress>> UpdateAddressAsync(UpdateAddress command);

    /// <summary>Removes an address and answers it. Answers <c>users.address_not_found</c> and <c>shop.stale_version</c>.</summary>
    [Alias("RemoveAddress")]
    Task<Outcome<SavedAddress>> RemoveAddressAsync(RemoveAddress command);

    /// <summary>Puts a stronger hash of the same password in the place of the old one; nothing happens when that is no longer there.</summary>
    [Alias("UpgradePassword")]
    Task UpgradePasswordAsync(UpgradePassword command);

    /// <summary>
    /// Changes the password. Every session but the kept one ends, and the owner is told by mail. Answers <c>users.password_wrong</c> when the
    /// password is no longer the one that was verified.
    /// </summary>
    [Alias("ChangePassword")]
    Task<Outcome<bool>> ChangePasswordAsync(ChangePassword command);

    /// <summary>
    /// Mails a token by which the password can be reset; nothing happens when the account does not hold this name (see
    /// <see cref="EmailAddress.NameOf"/>), when one was mailed within the last minute, or while three are good. None is replaced by asking.
    /// </summary>
    [Alias("RequestReset")]
    Task RequestResetAsync(string emailName);

    /// <summary>The account's address when this token (SHA-256, base64) would reset its password now, else <c>null</c>. A pure read.</summary>
    [Alias("FindReset"), AlwaysInterleave]
    ValueTask<string?> FindResetAsync(string tokenHash);

    /// <summary>Whether a reset under this operation id was done: its repetition is answered without a look at the password. A pure read.</summary>
    [Alias("HasReset"), AlwaysInterleave]
    ValueTask<bool> HasResetAsync(string operationId);

    /// <summary>
    /// Resets the password by a mailed token, which is good once and for 10 minutes. Every session ends, none is opened, and the owner is told
    /// by mail. Answers <c>users.token_refused</c>.
    /// </summary>
    [Alias("ResetPassword")]
    Task<Outcome<bool>> ResetPasswordAsync(ResetPassword command);

    /// <summary>
    /// Tells the owner by mail that somebody registered with the account's address; nothing happens when the account does not hold this name, or
    /// when the owner was told within the last hour.
    /// </summary>
    [Alias("NoticeRegistration")]
    Task NoticeRegistrationAsync(string emailName);

    /// <summary>
    /// Mails a token by which the owner shows to read the account's address; nothing happens when that was shown, when the account does not
    /// hold this name, when one was mailed within the last minute, or while three are good.
    /// </summary>
    [Alias("RequestEmailCheck")]
    Task RequestEmailCheckAsync(string emailName);

    /// <summary>
    /// Mails a token to another address, which becomes the account's once it is shown. A token for a third address is no longer good: it
    /// may have been mistyped. Answers <c>shop.too_many_requests</c> with <c>retryAfter</c> in seconds when one was mailed within the last minute.
    /// </summary>
    [Alias("RequestEmailChange")]
    Task<Outcome<bool>> RequestEmailChangeAsync(RequestEmailChange command);

    /// <summary>The address that this token (SHA-256, base64) was mailed to, while it is good, else <c>null</c>. A pure read.</summary>
    [Alias("FindEmailCheck"), AlwaysInterleave]
    ValueTask<PendingEmail?> FindEmailCheckAsync(string tokenHash);

    /// <summary>
    /// Takes a mailed token for the proof that the owner reads the address; another one than the account has becomes its own, and the caller
    /// has claimed it. The token is good once and for 10 minutes. Answers <c>users.token_refused</c> and <c>users.email_taken</c>.
    /// </summary>
    [Alias("ConfirmEmail")]
    Task<Outcome<bool>> ConfirmEmailAsync(ConfirmEmail command);

    /// <summary>
    /// Erases the account: everything personal leaves its record, every session ends, its address is free. Cart and orders follow from the
    /// outbox. Somebody of staff leaves the roster first, which is the caller's to do. Answers <c>users.password_wrong</c> when the password is
    /// no longer the one that was verified.
    /// </summary>
    [Alias("Erase")]
    Task<Outcome<bool>> EraseAsync(EraseUser command);

    /// <summary>Ends every session of this user: their next refresh is refused.</summary>
    [Alias("EndSessions")]
    Task EndSessionsAsync();

    /// <summary>
    /// Lists a session, before it is opened. False, and no session may be opened, when sessions were ended since the password was verified.
    /// A list holds 50; the oldest one ends to make room. Repeated: nothing.
    /// </summary>
    [Alias("AddSession")]
    Task<bool> AddSessionAsync(AddSession command);

    /// <summary>Ends one session: its next refresh is refused. False when it is none of this user's.</summary>
    [Alias("EndSession")]
    Task<bool> EndSessionAsync(SessionId session);

    /// <summary>Ends every session but one, and those whose password is just being verified.</summary>
    [Alias("EndOtherSessions")]
    Task EndOtherSessionsAsync(SessionId? kept);

    /// <summary>The sessions that were not ended, oldest first; one that ran out may still be among them. A pure read.</summary>
    [Alias("GetSessions"), AlwaysInterleave]
    ValueTask<ImmutableArray<ListedSession>> GetSessionsAsync();

    /// <summary>What refreshing needs, or <c>null</c> when this session is none of the user's, or was ended. A pure read.</summary>
    [Alias("FindSession"), AlwaysInterleave]
    ValueTask<UserCredentials?> FindSessionAsync(SessionId session);

    /// <summary>Whether there was an account that was erased; false for one that never was. A pure read.</summary>
    [Alias("IsErased"), AlwaysInterleave]
    ValueTask<bool> IsErasedAsync();

    /// <summary>The committed profile, or <c>null</c>. A pure read.</summary>
    [Alias("Get"), AlwaysInterleave]
    ValueTask<UserProfile?> GetAsync();

    /// <summary>The committed addresses, or <c>null</c>. A pure read.</summary>
    [Alias("GetAddresses"), AlwaysInterleave]
    ValueTask<AddressBook?> GetAddressesAsync();

    /// <summary>
    /// What signing in needs, or <c>null</c> when the account does not hold this name (see <see cref="EmailAddress.NameOf"/>): a claim outlives a
    /// change of address until somebody else wants the name. A pure read.
    /// </summary>
    [Alias("FindCredentials"), AlwaysInterleave]
    ValueTask<UserCredentials?> FindCredentialsAsync(string emailName);

    /// <summary>What proving to know the password needs, or <c>null</c>. A pure read.</summary>
    [Alias("GetCredentials"), AlwaysInterleave]
    ValueTask<UserCredentials?> GetCredentialsAsync();
}
