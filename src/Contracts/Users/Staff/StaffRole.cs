using System.Collections.Immutable;

namespace Ecommerce.Contracts.Users.Staff;

/// <summary>A custom role.</summary>
[GenerateSerializer, Immutable, Alias("users.StaffRole")]
public sealed record StaffRole
{
    /// <summary>Id.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>How staff call it.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>What it allows, in ordinal order.</summary>
    [Id(2)]
    public required ImmutableArray<string> Permissions { get; init; }

    /// <summary>Grows with each change of this role.</summary>
    [Id(3)]
    public required long Revision { get; init; }
}
