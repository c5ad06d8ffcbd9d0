namespace Ecommerce.Api.Users.Profile;

/// <summary>All addresses of a user. They are 20 at most, so there are no pages.</summary>
internal sealed record AddressListBody
{
    /// <summary>The addresses, in the order they were added.</summary>
    public required IReadOnlyList<AddressAnswer> Items { get; init; }
}
