namespace Ecommerce.Contracts.Users;

/// <summary>Removes an address.</summary>
[GenerateSerializer, Immutable, Alias("users.RemoveAddress")]
public sealed record RemoveAddress
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
}
