namespace Ecommerce.Api.Users.Staff;

/// <summary>All roles of the shop, and what roles can allow.</summary>
internal sealed record RoleListBody
{
    /// <summary>Built-in roles, then custom ones by id.</summary>
    public required IReadOnlyList<RoleBody> Items { get; init; }

    /// <summary>Every permission that there is.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }
}
