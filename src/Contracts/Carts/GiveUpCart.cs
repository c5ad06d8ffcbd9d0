namespace Ecommerce.Contracts.Carts;

/// <summary>Gives a guest's cart up for the cart of the account that its owner signed in to.</summary>
[GenerateSerializer, Immutable, Alias("carts.GiveUpCart")]
public sealed record GiveUpCart
{
    /// <summary>Who asks: the bearer of the cart's token who is signed in.</summary>
    [Id(0)]
    public required CartAccess Access { get; init; }

    /// <summary>The account's cart.</summary>
    [Id(1)]
    public required CartId Target { get; init; }
}
