using System.Text.RegularExpressions;
using Ecommerce.Standalone.Demo;
using Ecommerce.Standalone.Pages;
using Xunit;

namespace Ecommerce.Tests.Unit.Standalone;

public sealed class StartPageTests
{
    [Theory]
    [InlineData(null, "", "en")]
    [InlineData(null, "ko-KR,ko;q=0.9,en;q=0.8", "ko")]
    [InlineData(null, "en-US,en;q=0.9,ko;q=0.8", "en")]
    [InlineData(null, "de-DE,de;q=0.9,ko;q=0.5,en;q=0.3", "ko")]
    [InlineData(null, "fr", "en")]
    [InlineData(null, "ko;q=0", "en")]
    [InlineData(null, ";;q=,,*;q=x", "en")]
    [InlineData("ko", "en-US", "ko")]
    [InlineData("xx", "ko", "ko")]
    public void LocaleFor_AReader_IsTheBestOfTheTwo(string? asked, string acceptLanguage, string expected) =>
        Assert.Equal(expected, StartPage.LocaleFor(asked, acceptLanguage));

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void In_EachLanguage_NamesItselfAndLeavesNoPlaceholder(string locale)
    {
        var html = new StartPage(8080, new DemoProgress(isDemo: true, isLoading: true)).In(locale);
        Assert.Contains($"<html lang=\"{locale}\">", html, StringComparison.Ordinal);
        Assert.Contains("http://localhost:8080/api/cart", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("@[a-z]+@", html);
    }

    [Fact]
    public void In_BothLanguages_HasTheSameParts()
    {
        var page = new StartPage(8080, new DemoProgress(isDemo: true, isLoading: false));
        Assert.Equal(Parts(page.In("en")), Parts(page.In("ko")));
    }

    [Fact]
    public void In_WhileDemoDataLoad_SaysSo()
    {
        var progress = new DemoProgress(isDemo: true, isLoading: true);
        var page = new StartPage(8080, progress);
        Assert.False(IsHidden(page, "loading"));
        progress.Finish();
        Assert.True(IsHidden(page, "loading"));
    }

    [Fact]
    public void In_AShopThatIsNoDemo_ShowsNoLogins() =>
        Assert.Contains("<p hidden>Demo logins", new StartPage(8080, new DemoProgress(isDemo: false, isLoading: false)).In("en"), StringComparison.Ordinal);

    private static bool IsHidden(StartPage page, string id) => Regex.IsMatch(page.In("en"), $"<p [^>]*id=\"{id}\"[^>]* hidden>");

    private static string[] Parts(string html) =>
        [.. Regex.Matches(html, "<([a-z0-9]+)|id=\"([a-z-]+)\"|href=\"/api[^\"?]*").Select(match => match.Value)];
}
