using Ecommerce.Ports.Search;
using Xunit;

namespace Ecommerce.Tests.Unit.Search;

public sealed class HangulTests
{
    [Theory]
    [InlineData("\u1107\u1162\u1102\u1161\u11BC", "\uBC30\uB0AD")] // 배낭
    [InlineData("\u1100\u1161", "\uAC00")] // the first syllable
    [InlineData("\u1112\u1175\u11C2", "\uD7A3")] // the last one
    [InlineData("\uB098\u11BC", "\uB0AD")] // an open syllable and a tail
    [InlineData("x\u1100\u1161\u11A8 y", "x\uAC01 y")]
    public void Compose_WhereLettersMakeASyllable_MakesIt(string text, string expected) => Assert.Equal(expected, Hangul.Compose(text));

    [Theory]
    [InlineData("")]
    [InlineData("tent \uBC30\uB0AD")]
    [InlineData("\u1161\u11A8")] // a vowel without a lead
    [InlineData("\u1100\u11A8")] // a lead without a vowel
    [InlineData("\u1100\u1100")]
    [InlineData("\uAC01\u11A8")] // a closed syllable takes no second tail
    [InlineData("\uAC00\u11A7")] // what stands before the tails is none
    [InlineData("\u1113\u1161")] // old letters are not composed
    [InlineData("\u3131\u314F")] // letters of a keyboard are not joined
    public void Compose_WhereTheyDoNot_ChangesNothing(string text) => Assert.Equal(text, Hangul.Compose(text));

    [Fact]
    public void Compose_OfEverySyllableTakenApart_IsThatSyllable()
    {
        for (var i = 0; i < 11_172; i++)
        {
            var (lead, vowel, tail) = ((char)(0x1100 + (i / 588)), (char)(0x1161 + (i % 588 / 28)), i % 28);
            var apart = tail == 0 ? $"{lead}{vowel}" : $"{lead}{vowel}{(char)(0x11A7 + tail)}";
            Assert.Equal($"{(char)(0xAC00 + i)}", Hangul.Compose(apart));
        }
    }
}
