using Ecommerce.Api.Http;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class EtagsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(long.MaxValue)]
    public void TryRead_WhenTagIsOurs_GivesTheRevisionBack(long revision)
    {
        Assert.True(Etags.TryRead(Etags.Of(revision), out var read));
        Assert.Equal(revision, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("17")]
    [InlineData("\"\"")]
    [InlineData("\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"1 7\"")]
    [InlineData("\"99999999999999999999\"")]
    [InlineData("\"abc\"")]
    public void TryRead_WhenTagIsNotOurs_IsFalse(string? text) => Assert.False(Etags.TryRead(text, out _));
}
