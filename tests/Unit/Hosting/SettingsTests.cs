using Ecommerce.Hosting;
using Microsoft.Extensions.Configuration;
using Xunit;
using ProcessSettings = Ecommerce.Hosting.Settings;

namespace Ecommerce.Tests.Unit.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("8443", 8443)]
    [InlineData(null, 8080)]
    [InlineData("", 8080)]
    public void Port_WhenItIsOneOrNotSaid_IsRead(string? text, int port)
    {
        var settings = Of("Api:HttpPort", text);

        Assert.Equal(port, settings.Port("Api:HttpPort", 8080));
        settings.ThrowIfWrong();
    }

    [Theory]
    [InlineData("0"), InlineData("65536"), InlineData("-1"), InlineData("http"), InlineData("80 ")]
    public void Port_WhenItIsNone_IsAFaultThatNamesTheVariable(string text)
    {
        var settings = Of("Api:HttpPort", text);

        settings.Port("Api:HttpPort", 8080);

        Assert.StartsWith("Api__HttpPort is not a port", Assert.Single(settings.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Database=shop;Password=kept-secret;Port=x", "ConnectionStrings__Shop is not a connection string of PostgreSQL")]
    [InlineData("Username=kept-secret", "ConnectionStrings__Shop must name a host and a database")]
    [InlineData(" ", "ConnectionStrings__Shop is not set: why")]
    public void Database_WhenItIsNotRight_IsAFaultThatShowsNothingOfIt(string text, string fault)
    {
        var settings = Of("ConnectionStrings:Shop", text);

        settings.Database("Shop", "why");

        Assert.Equal([fault], settings.Faults);
    }

    [Fact]
    public void Duration_WhenItIsBeyondItsLimits_IsAFault()
    {
        var settings = Of("Silo:ShutdownTimeout", "1.00:00:00");

        settings.Duration("Silo:ShutdownTimeout", TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));

        Assert.Equal(["Silo__ShutdownTimeout is not a time from 00:00:05 to 00:10:00"], settings.Faults);
    }

    [Fact]
    public void ThrowIfWrong_WhenSeveralAre_NamesAll()
    {
        var settings = Of("Demo:Logins", "perhaps");
        settings.Flag("Demo:Logins");
        settings.AccountSecret();

        var wrong = Assert.Throws<WrongSettingsException>(settings.ThrowIfWrong);

        Assert.Equal(2, wrong.Faults.Count);
    }

    private static ProcessSettings Of(string key, string? value) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = value }).Build());
}
