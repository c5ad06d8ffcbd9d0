using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;

namespace Ecommerce.Adapters.Postgres;

/// <summary>Stock from the record store's own table, on the primary: all records of SKUs, in the order of their keys.</summary>
public sealed class PostgresStockLevels(PostgresReads reads) : IStockLevels
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<StockLevel>> ListAsync(CancellationToken cancellationToken) => await reads.FromPrimaryAsync(
        [List()],
        reader => new StockLevel { Sku = Sku.From(reader.GetString(0)), Revision = reader.GetInt64(1), Available = reader.GetInt64(2) },
        cancellationToken);

    internal static PostgresQuery List() => new()
    {
        Sql = $"""
            select id, {PostgresQuery.Loose("revision")}::bigint,
                {Units("onHand")} - {Units("held")} - {Units("committed")} - {Units("unavailable")}
            from record where kind = 'sku' and body is not null
            """,
    };

    private static string Units(string counter) => $"coalesce({PostgresQuery.Loose($"state.{counter}")}::bigint, 0)";
}
