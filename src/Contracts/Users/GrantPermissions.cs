using System.Collections.Immutable;

namespace Ecommerce.Contracts.Users;

/// <summary>Adds permissions to what a user has.</summary>
[GenerateSerializer, Immutable, Alias("users.GrantPermissions")]
public sealed record GrantPermissions
{
    /// <summary>Names such as <c>orders:write</c>.</summary>
    [Id(0)]
    public required ImmutableArray<string> Permissions { get; init; }
}
