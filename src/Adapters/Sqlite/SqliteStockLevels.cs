using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;

namespace Ecommerce.Adapters.Sqlite;

/// <summary>Stock from the record store's own file.</summary>
public sealed class SqliteStockLevels(SqliteReads reads) : IStockLevels
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<StockLevel>> ListAsync(CancellationToken cancellationToken)
    {
        using var connection = reads.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            select id, {SqliteReads.Member("revision")},
                {Units("onHand")} - {Units("held")} - {Units("committed")} - {Units("unavailable")}
            from record where kind = 'sku' and body is not null
            """;
        using var reader = command.ExecuteReader();
        var levels = new List<StockLevel>();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            levels.Add(new() { Sku = Sku.From(reader.GetString(0)), Revision = reader.GetInt64(1), Available = reader.GetInt64(2) });
        }

        return Task.FromResult<IReadOnlyList<StockLevel>>(levels);
    }

    private static string Units(string counter) => $"coalesce({SqliteReads.Member($"state.{counter}")}, 0)";
}
