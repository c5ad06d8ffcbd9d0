namespace Ecommerce.Standalone.Demo;

/// <summary>What a variant opens with: the long tail of a shop, with most variants in good supply, some low, a few out, and a few sold before they come.</summary>
/// <param name="Units">Units in the house.</param>
/// <param name="Backorder">Whether it is sold beyond them.</param>
internal sealed record DemoStock(int Units, bool Backorder)
{
    // Of all thousand variants 600 are in good supply, 250 low, 100 out and 50 on backorder; these are what the written-out products leave to do.
    private const int Low = 237;
    private const int Out = 96;
    private const int OnBackorder = 50;

    private const int MostOfLow = 5;
    private const int LeastHealthy = 18;
    private const int HealthySpan = 160;

    /// <summary>Deals the stock out to the SKUs of each product. The first variant of a product is always there, so that every product can be bought.</summary>
    public static IReadOnlyDictionary<string, DemoStock> Of(IEnumerable<IReadOnlyList<string>> products)
    {
        var (firsts, others) = (new List<string>(), new List<string>());
        foreach (var skus in products)
        {
            firsts.Add(skus[0]);
            others.AddRange(skus.Skip(1));
        }

        // In the order of a hash: the same on every machine, and as if by chance.
        var dealt = others.OrderBy(Hash).ThenBy(sku => sku, StringComparer.Ordinal).Select((sku, place) => (Sku: sku, Stock: Deal(sku, place)));
        return dealt.Concat(firsts.Select(sku => (Sku: sku, Stock: Healthy(sku)))).ToDictionary(pair => pair.Sku, pair => pair.Stock);
    }

    /// <summary>A number of a text that is the same everywhere (FNV-1a).</summary>
    public static uint Hash(string text) => text.Aggregate(2_166_136_261, (hash, letter) => unchecked((hash ^ letter) * 16_777_619));

    private static DemoStock Deal(string sku, int place) => place switch
    {
        < Low => new(1 + (int)(Hash(sku) % MostOfLow), false),
        < Low + Out => new(0, false),
        < Low + Out + OnBackorder => new(0, true),
        _ => Healthy(sku),
    };

    private static DemoStock Healthy(string sku) => new(LeastHealthy + (int)(Hash(sku) % HealthySpan), false);
}
