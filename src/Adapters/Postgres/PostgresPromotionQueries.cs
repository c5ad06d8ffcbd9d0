using Ecommerce.Contracts.Promotions;
using Ecommerce.Ports;
using Ecommerce.Ports.Promotions;

namespace Ecommerce.Adapters.Postgres;

/// <summary>The list of promotions from the record store's own table, read from its index in order.</summary>
public sealed class PostgresPromotionQueries(PostgresReads reads) : IPromotionQueries
{
    private static readonly string CreatedAt = PostgresQuery.Member("state.createdAt");

    /// <inheritdoc/>
    public async Task<PromotionPage> ListAsync(PromotionCursor? after, int limit, CancellationToken cancellationToken)
    {
        var found = await reads.ForStaffAsync(
            [List(after, limit)],
            reader => new PromotionCursor(StoredTime.Parse(reader.GetString(1)), CouponCode.From(reader.GetString(0))),
            cancellationToken);
        return new([.. found.Take(limit).Select(place => place.Code)], found.Count > limit ? found[limit - 1] : null);
    }

    internal static PostgresQuery List(PromotionCursor? after, int limit)
    {
        var query = new PostgresQuery();
        var from = after is null ? "" : $"and ({CreatedAt}, id) < ({query.Value(StoredTime.Text(after.CreatedAt))}, {query.Value(after.Code.Value)})";
        query.Sql = $"""
            select id, {PostgresQuery.Loose("state.createdAt")} from record
            where kind = 'promotion' and {CreatedAt} is not null {from}
            order by {CreatedAt} desc, id desc limit {limit + 1}
            """;
        return query;
    }
}
