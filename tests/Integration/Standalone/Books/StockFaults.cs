using System.Text.Json.Nodes;

namespace Ecommerce.Tests.Integration.Standalone.Books;

/// <summary>Stock is what its movements say, and both are what the orders say: what was shipped, came back, is promised, is held.</summary>
internal static class StockFaults
{
    public static IEnumerable<string> Of(ShopFiles files)
    {
        var orders = files.States("order").Where(order => order.State["refusal"] is null).ToList();
        var bySku = orders
            .SelectMany(order => order.State.Lines().Select(line => (line.Sku, line.Units, order.Id, order.State)))
            .ToLookup(line => line.Sku);
        foreach (var sku in bySku.Select(lines => lines.Key).Where(sku => !files.Bodies("sku").ContainsKey(sku))) yield return $"{sku} was ordered and has no stock";

        foreach (var (sku, stock) in files.States("sku"))
        {
            var movements = files.Entries("sku", sku, "v:").ToList();
            var lines = bySku[sku].ToList();
            if (Units(stock, "onHand") != movements.Sum(Delta)) yield return $"{sku} has {Units(stock, "onHand")} units, its movements say {movements.Sum(Delta)}";
            foreach (var (_, _, id, order) in lines)
            {
                var moved = movements.Where(movement => (string?)movement["order"] == id).Sum(Delta);
                if (moved != order.Returned(sku) - order.Shipped(sku))
                    yield return $"{sku}: {moved} units moved for {id}, its parcels and returns say {order.Returned(sku) - order.Shipped(sku)}";
            }

            var promised = lines.Where(line => line.State.Status() == "confirmed").Sum(line => line.Units - line.State.Shipped(sku));
            if (Units(stock, "committed") != promised) yield return $"{sku} has {Units(stock, "committed")} units committed, orders wait for {promised}";
            var held = lines.Where(line => line.State.Status() == "pending").Sum(line => line.Units);
            if (Units(stock, "held") != held) yield return $"{sku} has {Units(stock, "held")} units held, orders hold {held}";
            var isSoldAhead = (bool?)stock["terms"]?["backorder"] == true;
            if (!isSoldAhead && Units(stock, "onHand") - held - promised - Units(stock, "unavailable") < 0) yield return $"{sku} is oversold: {stock.ToJsonString()}";
        }
    }

    private static long Delta(JsonNode movement) => (long)movement["delta"]!;

    private static long Units(JsonNode stock, string counter) => (long?)stock[counter] ?? 0;
}
