using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Users;

/// <summary>What others may see of a user's record.</summary>
internal static class UserViews
{
    public static UserProfile ToProfile(this UserState state, UserId id, long revision) => new()
    {
        Id = id,
        Revision = revision,
        Email = state.Email,
        Name = state.Name,
        Locale = state.Locale,
        CreatedAt = state.CreatedAt,
        IsEmailVerified = state.IsEmailVerified,
    };

    public static AddressBook ToBook(this UserState state, long revision) =>
        new() { Addresses = [.. state.Addresses.Select(entry => entry.ToView(revision))], Revision = revision };

    public static SavedAddress ToView(this AddressEntry entry, long revision) =>
        new() { Id = entry.Id, Address = entry.Address, IsDefault = entry.IsDefault, Revision = revision };

    public static ListedSession ToView(this SessionEntry entry) => new() { Id = entry.Id, Device = entry.Device, OpenedAt = entry.OpenedAt };

    public static UserCredentials ToCredentials(this UserState state) =>
        new() { PasswordHash = state.PasswordHash, SessionVersion = state.SessionVersion };
}
