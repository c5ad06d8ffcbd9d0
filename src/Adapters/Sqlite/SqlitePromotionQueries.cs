using Ecommerce.Contracts.Promotions;
using Ecommerce.Ports;
using Ecommerce.Ports.Promotions;

namespace Ecommerce.Adapters.Sqlite;

/// <summary>The list of promotions from the record store's own file, read from its index in order.</summary>
public sealed class SqlitePromotionQueries(SqliteReads reads) : IPromotionQueries
{
    private static readonly string CreatedAt = SqliteReads.Member("state.createdAt");

    /// <inheritdoc/>
    public Task<PromotionPage> ListAsync(PromotionCursor? after, int limit, CancellationToken cancellationToken)
    {
        using var connection = reads.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            select id, {CreatedAt} from record
            where kind = 'promotion' and {CreatedAt} is not null
            {(after is null ? "" : $"and {CreatedAt} <= $at and ({CreatedAt} < $at or id < $id)")}
            order by {CreatedAt} desc, id desc limit $limit
            """;
        command.Parameters.AddWithValue("$limit", limit + 1);
        if (after is not null)
        {
            command.Parameters.AddWithValue("$at", StoredTime.Text(after.CreatedAt));
            command.Parameters.AddWithValue("$id", after.Code.Value);
        }

        using var reader = command.ExecuteReader();
        var codes = new List<CouponCode>(limit);
        PromotionCursor? last = null;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (codes.Count == limit) return Task.FromResult(new PromotionPage(codes, last));
            var code = CouponCode.From(reader.GetString(0));
            codes.Add(code);
            last = new(StoredTime.Parse(reader.GetString(1)), code);
        }

        return Task.FromResult(new PromotionPage(codes, Next: null));
    }
}
