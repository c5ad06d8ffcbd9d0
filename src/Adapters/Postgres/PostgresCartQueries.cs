using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Users;
using Ecommerce.Ports.Carts;

namespace Ecommerce.Adapters.Postgres;

/// <summary>Lists of carts from the record store's own table. They are somebody's own, so they come from the primary.</summary>
public sealed class PostgresCartQueries(PostgresReads reads) : ICartQueries
{
    private static readonly string User = PostgresQuery.Member("state.owner.user");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CartId>> ListAsync(UserId user, CartId? after, int limit, CancellationToken cancellationToken) =>
        await reads.FromPrimaryAsync([List(user, after, limit)], reader => CartId.From(reader.GetString(0)), cancellationToken);

    internal static PostgresQuery List(UserId user, CartId? after, int limit)
    {
        var query = new PostgresQuery();
        query.Sql = $"""
            select id from record
            where kind = 'cart' and {User} = {query.Value(user.Value)} and id > {query.Value(after?.Value ?? "")}
            order by id limit {limit}
            """;
        return query;
    }
}
