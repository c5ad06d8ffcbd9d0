using Ecommerce.Api.Users.Sessions;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class RefreshTokenTests
{
    [Fact]
    public void TryParse_WhenWrittenByUs_NamesTheSameSessionAndSecret()
    {
        var token = RefreshToken.New();
        Assert.True(RefreshToken.TryParse(token.Text, out var read));
        Assert.Equal((token.Session, token.Secret, token.SecretHash), (read.Session, read.Secret, read.SecretHash));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    public void TryParse_WhenNotOurs_Refuses(string? text) => Assert.False(RefreshToken.TryParse(text, out _));

    [Fact]
    public void Follow_WhenSecretChanges_StaysInTheSession()
    {
        var token = RefreshToken.New();
        var next = token.Follow(RefreshToken.New().Secret);
        Assert.Equal(token.Session, next.Session);
        Assert.NotEqual(token.SecretHash, next.SecretHash);
    }

    [Fact]
    public void Session_WhenWrittenToALog_IsNoPartOfTheToken()
    {
        var token = RefreshToken.New();
        Assert.DoesNotContain(token.Session.Value["ses_".Length..], token.Text, StringComparison.OrdinalIgnoreCase);
    }
}
