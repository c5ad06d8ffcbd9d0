namespace Ecommerce.Tests.Integration.Standalone.Books;

/// <summary>
/// All that must add up in the books of a shop that has come to rest: its stock, its orders, their timelines and totals, its codes, and the books of the
/// gateway. What is wrong is said in a sentence each.
/// </summary>
internal static class ShopBooks
{
    /// <summary>The faults of the shop in a data folder; none when the books are right.</summary>
    public static IReadOnlyList<string> Faults(string folder) => Faults(ShopFiles.Open(folder));

    public static IReadOnlyList<string> Faults(ShopFiles files) =>
        [.. StockFaults.Of(files), .. MoneyFaults.Of(files), .. OrderFaults.Of(files), .. CodeFaults.Of(files), .. OutboxFaults(files)];

    private static IEnumerable<string> OutboxFaults(ShopFiles files) =>
        from kind in (string[])["order", "payment", "sku", "product", "categories", "promotion"]
        from record in files.Bodies(kind)
        where record.Value["outbox"] is not null
        select $"{kind} {record.Key} still has events to hand over";
}
