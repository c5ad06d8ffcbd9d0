using Ecommerce.Standalone;
using Xunit;

namespace Ecommerce.Tests.Unit.Standalone;

public sealed class CommandLineTests
{
    [Fact]
    public void Parse_WhenNothingIsSaid_UsesTheDefaults()
    {
        var line = CommandLine.Parse([]);
        Assert.Equal((8080, Path.Combine("data", "shop"), false, false), (line.Port, line.Data, line.Reset, line.Empty));
    }

    [Theory]
    [InlineData("--port", "0", "--data", "/tmp/a b", "--reset", "--empty")]
    [InlineData("--empty", "--reset", "--data=/tmp/a b", "--port=0")]
    public void Parse_WhenAllIsSaid_TakesIt(params string[] args)
    {
        var line = CommandLine.Parse(args);
        Assert.Equal((0, "/tmp/a b", true, true), (line.Port, line.Data, line.Reset, line.Empty));
    }

    [Fact]
    public void Parse_WhenNoOrdersAreWanted_LeavesThePastOut() =>
        Assert.Equal((true, false), (CommandLine.Parse(["--no-orders"]).NoOrders, CommandLine.Parse([]).NoOrders));

    [Fact]
    public void Parse_WhenAnOptionIsSaidTwice_TakesTheLast() => Assert.Equal("mine", CommandLine.Parse(["--data", "default", "--data", "mine"]).Data);

    [Fact]
    public void Parse_WhenAGatewayOfItsOwnIsSaid_TakesIt() =>
        Assert.Equal(4711, CommandLine.Parse(["--gateway", "http://127.0.0.1:4711/"]).Gateway!.Port);

    [Theory]
    [InlineData("--gateway is an http address of this machine", "--gateway", "http://gateway.example/")]
    [InlineData("--gateway is an http address of this machine", "--gateway", "4711")]
    [InlineData("unknown option --prot", "--prot", "8080")]
    [InlineData("unknown option 8080", "8080")]
    [InlineData("unknown option --reset=yes", "--reset=yes")]
    [InlineData("--port needs a value", "--port")]
    [InlineData("--data needs a value", "--data", "")]
    [InlineData("not 65536", "--port", "65536")]
    [InlineData("not -1", "--port=-1")]
    [InlineData("not http", "--port", "http")]
    public void Parse_WhenSomethingIsWrong_SaysWhatInOneLine(string expected, params string[] args)
    {
        var refused = Assert.Throws<StartRefusedException>(() => CommandLine.Parse(args));
        Assert.Equal(ExitCode.Usage, refused.ExitCode);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }
}
