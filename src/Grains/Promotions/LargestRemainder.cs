namespace Ecommerce.Grains.Promotions;

/// <summary>
/// Spreads an amount over parts in proportion to their weights, in whole units and with nothing lost: each part gets its share rounded down,
/// what is left goes unit by unit to the largest remainders (Hamilton's method), the first part first where they are equal.
/// </summary>
public static class LargestRemainder
{
    /// <summary>The shares. No share is above its weight as long as the amount is not above their sum.</summary>
    public static long[] Spread(long amount, IReadOnlyList<long> weights)
    {
        var shares = new long[weights.Count];
        Int128 sum = 0;
        foreach (var weight in weights) sum += weight;
        if (sum == 0) return shares;

        var remainders = new Int128[shares.Length];
        var left = amount;
        for (var i = 0; i < shares.Length; i++)
        {
            var product = (Int128)amount * weights[i];
            shares[i] = (long)(product / sum);
            remainders[i] = product % sum;
            left -= shares[i];
        }

        foreach (var i in Enumerable.Range(0, shares.Length).OrderByDescending(i => remainders[i]).Take((int)left)) shares[i]++;
        return shares;
    }
}
