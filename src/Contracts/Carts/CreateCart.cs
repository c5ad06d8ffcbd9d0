namespace Ecommerce.Contracts.Carts;

/// <summary>Makes a cart.</summary>
[GenerateSerializer, Immutable, Alias("carts.CreateCart")]
public sealed record CreateCart
{
    /// <summary>Whose cart it is: the hash of its token, and the user when signed in.</summary>
    [Id(0)]
    public required CartAccess Owner { get; init; }

    /// <summary>Currency of its prices.</summary>
    [Id(1)]
    public required string Currency { get; init; }

    /// <summary>Language of its texts: <c>en</c> or <c>ko</c>.</summary>
    [Id(2)]
    public required string Locale { get; init; }

    /// <summary>Everything else, as a change of an empty cart.</summary>
    [Id(3)]
    public required CartEdit Edit { get; init; }
}
