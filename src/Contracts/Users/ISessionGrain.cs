namespace Ecommerce.Contracts.Users;

/// <summary>
/// One sign-in of one user on one device: the family of refresh tokens that follow each other. The key is derived from the part of the
/// token that names the family, so whoever reaches this grain has held one of its tokens.
/// </summary>
[Alias("users.ISessionGrain")]
public interface ISessionGrain : IGrainWithStringKey
{
    /// <summary>Opens the session and answers when it ends, however often it is refreshed. Repeated: the same answer.</summary>
    [Alias("Open")]
    Task<DateTimeOffset> OpenAsync(OpenSession command);

    /// <summary>
    /// Takes a refresh token and gives its successor. Each is good once; the same client may ask again within 10 seconds, when the
    /// answer was lost, and gets the same successor. Any other use of a token that has a successor ends the session.
    /// </summary>
    [Alias("Refresh")]
    Task<SessionRefreshed> RefreshAsync(RefreshSession command);

    /// <summary>Ends the session; nothing happens when it has ended.</summary>
    [Alias("Revoke")]
    Task RevokeAsync();
}
