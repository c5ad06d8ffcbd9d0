using System.Collections.Immutable;

namespace Ecommerce.Contracts.Users.Staff;

/// <summary>What one person is to the shop now.</summary>
[GenerateSerializer, Immutable, Alias("users.StaffMember")]
public sealed record StaffMember
{
    /// <summary>Who.</summary>
    [Id(0)]
    public required UserId User { get; init; }

    /// <summary>Ids of the roles, in ordinal order; none for buyers.</summary>
    [Id(1)]
    public required ImmutableArray<string> Roles { get; init; }

    /// <summary>What the custom ones among them allow together, in ordinal order. Built-in roles allow what the API says.</summary>
    [Id(2)]
    public required ImmutableArray<string> CustomPermissions { get; init; }
}
