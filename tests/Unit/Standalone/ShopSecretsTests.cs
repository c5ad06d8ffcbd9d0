using Ecommerce.Standalone;
using Ecommerce.Standalone.Data;
using Xunit;

namespace Ecommerce.Tests.Unit.Standalone;

public sealed class ShopSecretsTests
{
    private static readonly Dictionary<string, string> Both = new() { ["SANDBOX_API_KEY"] = "sk_test_1", ["SANDBOX_WEBHOOK_SECRET"] = "whsec_1" };

    [Fact]
    public void Of_AnEnvironmentThatHasThem_AreThose() =>
        Assert.Equal(new() { GatewayKey = "sk_test_1", WebhookSecret = "whsec_1" }, ShopSecrets.Of(Both.GetValueOrDefault));

    [Theory]
    [InlineData("SANDBOX_API_KEY")]
    [InlineData("SANDBOX_WEBHOOK_SECRET")]
    public void Of_AnEnvironmentThatLacksOne_RefusesTheStartAndNamesIt(string missing)
    {
        var refused = Assert.Throws<StartRefusedException>(() => ShopSecrets.Of(name => name == missing ? null : Both[name]));

        Assert.Equal(ExitCode.Usage, refused.ExitCode);
        Assert.Contains(missing, refused.Message, StringComparison.Ordinal);
    }
}
