using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Ports.Carts;

/// <summary>Lists of carts, from the indexes of the store that keeps them. For an owner's data and its erasure; no buyer browses carts.</summary>
public interface ICartQueries
{
    /// <summary>Carts that belong to this user, by id: at most <paramref name="limit"/> after this one. One that was erased is not among them.</summary>
    Task<IReadOnlyList<CartId>> ListAsync(UserId user, CartId? after, int limit, CancellationToken cancellationToken);
}
