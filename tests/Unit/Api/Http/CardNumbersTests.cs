using System.Globalization;
using CsCheck;
using Ecommerce.Api.Http;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class CardNumbersTests
{
    private const string Seed = "0N0XIzNsQ0O2";

    [Theory]
    [InlineData("4242424242424242")]
    [InlineData("4222222222222")]
    [InlineData("5555555555554444")]
    [InlineData("2223003122003222")]
    [InlineData("378282246310005")]
    [InlineData("6011111111111117")]
    [InlineData("3056930009020004")]
    [InlineData("36227206271667")]
    [InlineData("3566002020360505")]
    [InlineData("6200000000000005")]
    [InlineData("4242 4242 4242 4242")]
    [InlineData("3782-822463-10005")]
    [InlineData("my card is 4242.4242.4242.4242, thanks")]
    [InlineData("12 4242 4242 4242 4242 99")]
    [InlineData("４２４２４２４２４２４２４２４２")]
    public void LooksLike_WhenTextHoldsACardNumber_IsTrue(string text) => Assert.True(CardNumbers.LooksLike(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("pm_card_visa")]
    [InlineData("4242424242424241")]
    [InlineData("9999999999999995")]
    [InlineData("424242424242")]
    [InlineData("42424242424242424242424242")]
    [InlineData("8801234567893")]
    [InlineData("4006381333931")]
    [InlineData("4901234567894")]
    [InlineData("010-1234-5678")]
    [InlineData("+82 10-1234-5678")]
    [InlineData("+4242424242424242")]
    [InlineData("261122-7K3Q9A")]
    [InlineData("order ord_06g5h1x2q0d8m3")]
    public void LooksLike_WhenTextHoldsNone_IsFalse(string? text) => Assert.False(CardNumbers.LooksLike(text));

    [Fact]
    public void LooksLike_OnAnyKoreanPhoneNumber_IsFalse() =>
        Gen.Int[0, 99_999_999].Sample(
            number => !CardNumbers.LooksLike(string.Create(CultureInfo.InvariantCulture, $"010-{number / 10_000:0000}-{number % 10_000:0000}")), seed: Seed, iter: 2_000);

    [Fact]
    public void LooksLike_OnAnyEan13_IsFalse() =>
        Gen.Long[0, 999_999_999_999].Sample(number => !CardNumbers.LooksLike(WithEanDigit(number)), seed: Seed, iter: 2_000);

    private static string WithEanDigit(long number)
    {
        var digits = number.ToString("000000000000", CultureInfo.InvariantCulture);
        var sum = digits.Select((c, i) => (c - '0') * (i % 2 == 0 ? 1 : 3)).Sum();
        return digits + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
