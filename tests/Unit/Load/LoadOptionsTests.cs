using Ecommerce.Tests.Load;
using Xunit;

namespace Ecommerce.Tests.Unit.Load;

public sealed class LoadOptionsTests
{
    [Fact]
    public void Parse_WhenNothingIsSaid_AsksTheShopNextDoorWith32Callers()
    {
        var options = LoadOptions.Parse([]);

        Assert.Equal(("http://localhost:8080/", 32, null), (options.Url.AbsoluteUri, options.Connections, options.Rate));
        Assert.Empty(options.Processes);
    }

    [Fact]
    public void Parse_WhenAUrlAndNumbersAreSaid_TakesThem()
    {
        var options = LoadOptions.Parse(["http://127.0.0.1:99/", "--connections", "8", "--rate", "50", "--seconds", "3", "--scenarios", "bare,mix"]);

        Assert.Equal(("http://127.0.0.1:99/", 8, 50, TimeSpan.FromSeconds(3)), (options.Url.AbsoluteUri, options.Connections, options.Rate, options.Length));
        Assert.Equal(["bare", "mix"], options.Scenarios);
    }

    [Fact]
    public void Parse_WhenProcessesAreNamed_ShowsThemAll() =>
        Assert.Equal(["postgres", "silo"], LoadOptions.Parse(["--process", "postgres=1", "--process", "silo=2"]).Processes.Select(process => process.Name));

    [Theory]
    [InlineData("unknown option --shop", "--shop")]
    [InlineData("there is no scenario checkuot", "--scenarios", "bare,checkuot")]
    [InlineData("0 is not a number above 0", "--rate", "0")]
    [InlineData("postgres is not NAME=PID", "--process", "postgres")]
    [InlineData("--rate needs a value", "--rate")]
    public void Parse_WhenSomethingIsWrong_SaysWhat(string expected, params string[] args) =>
        Assert.Equal(expected, Assert.Throws<FormatException>(() => LoadOptions.Parse(args)).Message);
}
