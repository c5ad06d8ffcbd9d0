using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Users;
using Ecommerce.Ports.Carts;

namespace Ecommerce.Tests.Cluster.Users;

/// <summary>The list of a store that has no carts but the accounts' own.</summary>
public sealed class NoCarts : ICartQueries
{
    public Task<IReadOnlyList<CartId>> ListAsync(UserId user, CartId? after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CartId>>([]);
}
