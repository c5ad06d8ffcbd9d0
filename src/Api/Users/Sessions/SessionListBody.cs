namespace Ecommerce.Api.Users.Sessions;

/// <summary>Where a user is signed in. They are 50 at most, so there are no pages.</summary>
internal sealed record SessionListBody
{
    /// <summary>The sessions, last used first.</summary>
    public required IReadOnlyList<SessionBody> Items { get; init; }
}
