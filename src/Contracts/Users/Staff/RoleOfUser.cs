namespace Ecommerce.Contracts.Users.Staff;

/// <summary>Names a role of a user. Giving and taking it are repeatable by their nature, so no operation id is needed.</summary>
[GenerateSerializer, Immutable, Alias("users.RoleOfUser")]
public sealed record RoleOfUser
{
    /// <summary>Whose.</summary>
    [Id(0)]
    public required UserId User { get; init; }

    /// <summary>Id of a built-in or custom role.</summary>
    [Id(1)]
    public required string Role { get; init; }
}
