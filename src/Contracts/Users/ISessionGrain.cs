using Orleans.Concurrency;

namespace Ecommerce.Contracts.Users;

/// <summary>
/// One sign-in of one user on one device: the family of refresh tokens that follow each other. The key is a <see cref="SessionId"/>, derived
/// from the part of the tokens that names the family. It forgets everything a day after it ended.
/// </summary>
[Alias("users.ISessionGrain")]
public interface ISessionGrain : IGrainWithStringKey
{
    /// <summary>Opens the session and answers when it ends, however often it is refreshed. Repeated: the same answer.</summary>
    [Alias("Open")]
    Task<DateTimeOffset> OpenAsync(OpenSession command);

    /// <summary>
    /// Takes a refresh token and gives its successor. Each is good once; within 10 seconds the same client may ask again, with the used token
    /// or with the new one (its tabs know of each other only by their cookie), and gets the same successor. Any other use of a token that has
    /// a successor ends the session.
    /// </summary>
    [Alias("Refresh")]
    Task<SessionRefreshed> RefreshAsync(RefreshSession command);

    /// <summary>Ends the session; nothing happens when it has ended.</summary>
    [Alias("Revoke")]
    Task RevokeAsync();

    /// <summary>Whose it is, also when it has ended; <c>null</c> when there is none. A pure read.</summary>
    [Alias("FindUser"), AlwaysInterleave]
    ValueTask<UserId?> FindUserAsync();

    /// <summary>When it was last used; <c>null</c> when it has ended, or never was. A pure read.</summary>
    [Alias("FindLastUse"), AlwaysInterleave]
    ValueTask<DateTimeOffset?> FindLastUseAsync();
}
