using Ecommerce.Api.Users.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class RefreshCookieTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.Parse("2026-01-01T00:00:00Z"));

    [Fact]
    public void S24_Write_OverHttps_IsHostOnlySecureAndOutOfReachOfScripts() => Assert.Equal(
        "__Host-refresh=token; max-age=86400; path=/; secure; samesite=strict; httponly",
        Written("https", Environments.Development));

    [Fact]
    public void S24_Write_OverPlainHttpInDevelopment_HasAnotherNameAndNoSecureFlag() => Assert.Equal(
        "refresh=token; max-age=86400; path=/; samesite=strict; httponly",
        Written("http", Environments.Development));

    [Fact]
    public void S24_Write_OverPlainHttpInProduction_StaysSecure() =>
        Assert.StartsWith("__Host-refresh=token; max-age=86400; path=/; secure;", Written("http", Environments.Production), StringComparison.Ordinal);

    [Fact]
    public void S24_Read_OverHttps_IgnoresTheCookieOfPlainHttp()
    {
        var context = Context("https");
        context.Request.Headers.Cookie = "refresh=planted";
        Assert.Null(Cookie(Environments.Development).Read(context));
    }

    private string Written(string scheme, string environment)
    {
        var context = Context(scheme);
        Cookie(environment).Write(context, "token", _clock.GetUtcNow().AddDays(1));
        return context.Response.Headers.SetCookie.ToString();
    }

    private RefreshCookie Cookie(string environment) => new(new HostingEnvironment { EnvironmentName = environment }, _clock);

    private static DefaultHttpContext Context(string scheme)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = scheme;
        return context;
    }
}
