using Ecommerce.Contracts.Users;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("  Ann@Example.COM ", "ann@example.com")]
    [InlineData("ann+shop@mail.example.com", "ann+shop@mail.example.com")]
    public void TryNormalize_WhenAddressIsOne_TrimsAndLowers(string text, string expected)
    {
        Assert.True(EmailAddress.TryNormalize(text, out var email));
        Assert.Equal(expected, email);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("@example.com")]
    [InlineData("ann@")]
    [InlineData("ann@example")]
    [InlineData("ann@.example.com")]
    [InlineData("ann@example.com.")]
    [InlineData("a@b@example.com")]
    [InlineData("ann@example.com\r\nBcc: all@example.com")]
    [InlineData("ann smith@example.com")]
    [InlineData("<ann@example.com>")]
    public void TryNormalize_WhenAddressIsNone_Refuses(string? text) => Assert.False(EmailAddress.TryNormalize(text, out _));

    [Fact]
    public void TryNormalize_WhenTooLong_Refuses() =>
        Assert.False(EmailAddress.TryNormalize($"ann@{new string('a', 250)}.com", out _));

    [Fact]
    public void ClaimKeyOf_WhenWrittenToALog_ShowsNoAddress()
    {
        var key = EmailAddress.ClaimKeyOf("ann@example.com");
        Assert.StartsWith("email/", key, StringComparison.Ordinal);
        Assert.DoesNotContain("ann", key, StringComparison.Ordinal);
    }
}
