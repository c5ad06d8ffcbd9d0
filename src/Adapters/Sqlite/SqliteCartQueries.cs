using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Users;
using Ecommerce.Ports.Carts;

namespace Ecommerce.Adapters.Sqlite;

/// <summary>Lists of carts from the record store's own file.</summary>
public sealed class SqliteCartQueries(SqliteReads reads) : ICartQueries
{
    private static readonly string User = SqliteReads.Member("state.owner.user");

    /// <inheritdoc/>
    public Task<IReadOnlyList<CartId>> ListAsync(UserId user, CartId? after, int limit, CancellationToken cancellationToken)
    {
        using var connection = reads.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            select id from record indexed by "record:cart:user"
            where kind = 'cart' and {User} is not null and {User} = $user and id > $after
            order by id limit $limit
            """;
        command.Parameters.AddWithValue("$user", user.Value);
        command.Parameters.AddWithValue("$after", after?.Value ?? "");
        command.Parameters.AddWithValue("$limit", limit);
        using var reader = command.ExecuteReader();
        var found = new List<CartId>();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.Add(CartId.From(reader.GetString(0)));
        }

        return Task.FromResult<IReadOnlyList<CartId>>(found);
    }
}
