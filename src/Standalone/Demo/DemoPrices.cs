namespace Ecommerce.Standalone.Demo;

/// <summary>Prices in all currencies from the one in KRW, each with the ending that is usual there.</summary>
internal static class DemoPrices
{
    private const decimal WonPerDollar = 1_380;
    private const decimal EurosPerDollar = 0.94m;
    private const decimal PoundsPerDollar = 0.79m;
    private const decimal YenPerDollar = 149;
    private const decimal DinarsPerDollar = 0.308m;

    /// <summary>Minor units by currency.</summary>
    public static IReadOnlyDictionary<string, long> Of(long won)
    {
        var dollars = won / WonPerDollar;
        return new Dictionary<string, long>
        {
            ["KRW"] = won,
            ["EUR"] = Ending(dollars * EurosPerDollar, cents: 5),
            ["USD"] = dollars < 40 ? Near(dollars * 100, 50) - 10 : (Near(dollars, 5) - 1) * 100,
            ["GBP"] = Ending(dollars * PoundsPerDollar, cents: 1),
            ["JPY"] = Near(dollars * YenPerDollar, dollars < 40 ? 100 : 500) - 20,
            // Fils: 3.450, 28.900.
            ["KWD"] = dollars < 40 ? Near(dollars * DinarsPerDollar * 1_000, 100) - 50 : (Near(dollars * DinarsPerDollar, 1) * 1_000) - 100,
        };
    }

    // 87.95 or 74.99; 8.45 or 7.49 for what costs little.
    private static long Ending(decimal amount, int cents) => amount < 20 ? Near(amount * 100, 50) - cents : (Near(amount, 1) * 100) - cents;

    private static long Near(decimal amount, long step) => Math.Max(1, (long)Math.Round(amount / step, MidpointRounding.AwayFromZero)) * step;
}
