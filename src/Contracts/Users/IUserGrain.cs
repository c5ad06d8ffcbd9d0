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

    /// <summary>The committed profile, or <c>null</c>. A pure read.</summary>
    [Alias("Get"), AlwaysInterleave]
    ValueTask<UserProfile?> GetAsync();

    /// <summary>The committed addresses, or <c>null</c>. A pure read.</summary>
    [Alias("GetAddresses"), AlwaysInterleave]
    ValueTask<AddressBook?> GetAddressesAsync();

    /// <summary>What signing in needs, or <c>null</c>. A pure read.</summary>
    [Alias("GetCredentials"), AlwaysInterleave]
    ValueTask<UserCredentials?> GetCredentialsAsync();
}
