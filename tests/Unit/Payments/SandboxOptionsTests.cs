using Ecommerce.Adapters.Payments.Sandbox;
using Ecommerce.Ports.Payments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ecommerce.Tests.Unit.Payments;

/// <summary>The sandbox is refused outside development, and wrong settings before the start.</summary>
public sealed class SandboxOptionsTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void Validate_WhenOutsideDevelopment_Throws(string environment) =>
        Assert.Contains(environment, Assert.Throws<OptionsValidationException>(GatewayIn(environment, allowed: false).Validate).Message);

    [Theory]
    [InlineData("Development", false)]
    [InlineData("Production", true)]
    public void Validate_WhenInDevelopmentOrAllowed_Passes(string environment, bool allowed) =>
        Assert.Null(Record.Exception(GatewayIn(environment, allowed).Validate));

    [Fact]
    public void Validate_WhenSeveralSettingsAreWrong_NamesThemAll()
    {
        var options = GatewayIn("Development", allowed: false);
        options.LedgerPath = "";
        options.ApiKey = "sk_live_1";
        options.WebhookUrl = new Uri("http://127.0.0.1/");
        options.Port = -1;

        var thrown = Assert.Throws<OptionsValidationException>(options.Validate);

        Assert.Equal(4, thrown.Failures.Count());
    }

    [Theory]
    [InlineData("Production", false, false)]
    [InlineData("Production", true, true)]
    [InlineData("Development", false, true)]
    public void Client_WhenOutsideDevelopment_IsOnlyCreatedIfAllowed(string environment, bool allowed, bool created)
    {
        using var services = Shop(options =>
        {
            options.EnvironmentName = environment;
            options.AllowOutsideDevelopment = allowed;
        });

        var thrown = Record.Exception(services.GetRequiredService<IPaymentGateway>);

        Assert.Equal(created, thrown is null);
        Assert.Equal(!created, thrown is OptionsValidationException);
    }

    [Fact]
    public void Client_WhenSeveralSettingsAreWrong_NamesThemAll()
    {
        using var services = Shop(options =>
        {
            options.BaseAddress = null;
            options.ApiKey = "";
            options.WebhookSecret = "";
            options.Timeout = TimeSpan.Zero;
        });

        var thrown = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IPaymentGateway>);

        Assert.Equal(4, thrown.Failures.Count());
    }

    private static SandboxGatewayOptions GatewayIn(string environment, bool allowed) => new()
    {
        LedgerPath = "ledger.db",
        ApiKey = "sk_test_1",
        EnvironmentName = environment,
        AllowOutsideDevelopment = allowed,
    };

    private static ServiceProvider Shop(Action<SandboxPaymentGatewayOptions> configure) =>
        new ServiceCollection()
            .AddSandboxPaymentGateway(options =>
            {
                options.BaseAddress = new Uri("http://127.0.0.1:1");
                options.ApiKey = "sk_test_1";
                options.WebhookSecret = "whsec_1";
                options.EnvironmentName = "Development";
                configure(options);
            })
            .BuildServiceProvider();
}
