using CsCheck;
using Ecommerce.Grains.Promotions;
using Xunit;

namespace Ecommerce.Tests.Unit.Promotions;

public sealed class LargestRemainderTests
{
    [Fact]
    public void Spread_WhenItDoesNotComeOut_GivesTheRestToTheLargestRemainders() =>
        Assert.Equal([3, 4, 3], LargestRemainder.Spread(10, [333, 334, 333]));

    [Fact]
    public void Spread_WhenRemaindersAreEqual_BeginsAtTheFirst() => Assert.Equal([4, 3, 3], LargestRemainder.Spread(10, [1, 1, 1]));

    [Fact]
    public void Spread_WhenThereIsNothingToSpreadOver_GivesNothing() => Assert.Equal([0, 0], LargestRemainder.Spread(10, [0, 0]));

    [Fact]
    public void Spread_OfAnyAmount_LosesNothingAndGivesNoPartMoreThanItsWeight() =>
        Gen.Select(Gen.Long[0, 999_000_000_000_000].Array[1, 100], Gen.Double[0, 1]).Sample((weights, share) =>
        {
            var sum = weights.Aggregate((Int128)0, (total, weight) => total + weight);
            var amount = (long)Int128.Min(sum, (Int128)((double)sum * share));

            var shares = LargestRemainder.Spread(amount, weights);

            Assert.Equal(amount, shares.Sum());
            Assert.All(shares.Zip(weights), pair => Assert.InRange(pair.First, 0, pair.Second));
        }, iter: 2_000, seed: "0N0XIzNsQ0O2");
}
