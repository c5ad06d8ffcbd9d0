namespace Ecommerce.Ports.Carts;

/// <summary>What the lists of carts need indexed in records of kind <c>cart</c>. Carts of guests are in no index.</summary>
public static class CartIndexes
{
    /// <summary>One user's carts.</summary>
    public static readonly StateIndex ByUser = new("user", ["state.owner.user"]);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<StateIndex> All = [ByUser];
}
