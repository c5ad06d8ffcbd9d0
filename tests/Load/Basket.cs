namespace Ecommerce.Tests.Load;

/// <summary>What one buyer buys: two different SKUs.</summary>
internal sealed record Basket(IReadOnlyList<BasketLine> Lines)
{
    public static Basket Pick(Random random, IReadOnlyList<string> skus)
    {
        var first = random.Next(skus.Count);
        var second = (first + 1 + random.Next(skus.Count - 1)) % skus.Count;
        return new([new(skus[first], 1), new(skus[second], 2)]);
    }
}
