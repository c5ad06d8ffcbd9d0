namespace Ecommerce.Contracts.Users.Staff;

/// <summary>Removes a custom role that nobody has.</summary>
[GenerateSerializer, Immutable, Alias("users.RemoveStaffRole")]
public sealed record RemoveStaffRole
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Id of the role.</summary>
    [Id(1)]
    public required string Id { get; init; }

    /// <summary>The revision of the role that was read.</summary>
    [Id(2)]
    public required long ExpectedRevision { get; init; }
}
