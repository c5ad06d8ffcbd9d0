using Ecommerce.Sandbox;
using Xunit;

namespace Ecommerce.Tests.Unit.Sandbox;

public sealed class GatewayProcessTests
{
    private static readonly Dictionary<string, string> Secrets = new()
    {
        [GatewayCommand.ApiKeyVariable] = "sk_test_1",
        [GatewayCommand.WebhookSecretVariable] = "whsec_1",
    };

    [Fact]
    public void Parse_WhenAllIsSaid_TakesIt()
    {
        var options = GatewayCommand.Parse(
            ["--ledger", "/tmp/a b/ledger.db", "--port", "4711", "--webhooks", "http://127.0.0.1:8080/hooks"], Secrets.GetValueOrDefault);

        Assert.Equal(("/tmp/a b/ledger.db", 4711, "http://127.0.0.1:8080/hooks"), (options.LedgerPath, options.Port, options.WebhookUrl!.AbsoluteUri));
        Assert.Equal(("sk_test_1", "whsec_1"), (options.ApiKey, options.WebhookSecret));
    }

    [Theory]
    [InlineData("--port needs a value", "--port")]
    [InlineData("unknown option --prot", "--prot", "1")]
    [InlineData("http is not a port", "--port", "http")]
    public void Parse_WhenSomethingIsWrong_SaysWhat(string expected, params string[] args) =>
        Assert.StartsWith(expected, Assert.Throws<FormatException>(() => GatewayCommand.Parse(args, Secrets.GetValueOrDefault)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_WithoutTheKey_SaysWhatIsNotSet() =>
        Assert.Equal("SANDBOX_API_KEY is not set", Assert.Throws<FormatException>(() => GatewayCommand.Parse([], _ => null)).Message);

    // A forgotten setting means production, here as everywhere in ASP.NET Core; the tests run without it.
    [Fact]
    public async Task Run_OutsideDevelopment_IsRefusedInOneLine()
    {
        using var faults = new StringWriter();

        var code = await GatewayProcess.RunAsync(["--ledger", Path.Combine(Path.GetTempPath(), "never.db")], Secrets.GetValueOrDefault, TextWriter.Null, faults);

        Assert.Equal((2, 1), (code, faults.ToString().Count(letter => letter == '\n')));
        Assert.Contains("The payment sandbox is refused in Production", faults.ToString(), StringComparison.Ordinal);
    }
}
