namespace Ecommerce.Contracts.Users;

/// <summary>Changes an address.</summary>
[GenerateSerializer, Immutable, Alias("users.UpdateAddress")]
public sealed record UpdateAddress
{
    /// <summary>Identity of the command, when the client gave one.</summary>
    [Id(0)]
    public Operation? Operation { get; init; }

    /// <summary>The revision of the user that the editor saw (If-Match); <c>null</c> = whichever.</summary>
    [Id(1)]
    public long? ExpectedRevision { get; init; }

    /// <summary>Which.</summary>
    [Id(2)]
    public required AddressId Id { get; init; }

    /// <summary>What to change.</summary>
    [Id(3)]
    public required AddressEdit Edit { get; init; }

    /// <summary>True makes it the one offered first; false leaves that as it is, because one address always is.</summary>
    [Id(4)]
    public bool IsDefault { get; init; }
}
