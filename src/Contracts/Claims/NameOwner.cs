namespace Ecommerce.Contracts.Claims;

/// <summary>Who wants a name.</summary>
[GenerateSerializer, Immutable, Alias("claims.NameOwner")]
public sealed record NameOwner
{
    /// <summary>Grain type of the owner, e.g. <c>user</c>.</summary>
    [Id(0)]
    public required string Kind { get; init; }

    /// <summary>Grain key of the owner.</summary>
    [Id(1)]
    public required string Key { get; init; }
}
