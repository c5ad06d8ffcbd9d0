namespace Ecommerce.Api.Users.Staff;

/// <summary>Creates a custom role.</summary>
internal sealed record NewRoleBody
{
    /// <summary>Id for good: 2 to 40 small letters, digits and hyphens, e.g. `returns-desk`.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required RoleTerms Terms { get; init; }
}
