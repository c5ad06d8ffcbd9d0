using Ecommerce.Api.Users.Passwords;
using Ecommerce.Api.Users.Tokens;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class OptionsTests
{
    private static readonly HostingEnvironment Production = new() { EnvironmentName = Environments.Production };
    private static readonly HostingEnvironment Development = new() { EnvironmentName = Environments.Development };

    [Fact]
    public void S12_Tokens_WhenProductionHasNoKeyFile_AreRefused() =>
        Assert.Contains("KeyFile", new TokenOptionsValidator(Production).Validate(null, new()).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void Tokens_WhenDevelopmentHasNoKeyFile_AreAccepted() => Assert.True(new TokenOptionsValidator(Development).Validate(null, new()).Succeeded);

    [Fact]
    public void S4_Tokens_WhenTheyWouldLiveForAnHour_AreRefused() =>
        Assert.True(new TokenOptionsValidator(Development).Validate(null, new() { Lifetime = TimeSpan.FromHours(1) }).Failed);

    [Fact]
    public void S4_Tokens_WhenClocksMayDifferByMinutes_AreRefused() =>
        Assert.True(new TokenOptionsValidator(Development).Validate(null, new() { ClockSkew = TimeSpan.FromMinutes(5) }).Failed);

    [Fact]
    public void S12_Passwords_WhenProductionWouldHashCheaply_AreRefused() =>
        Assert.True(new PasswordOptionsValidator(Production).Validate(null, new() { MemoryKiB = 64, Iterations = 1 }).Failed);

    [Fact]
    public void Passwords_WhenNothingIsConfigured_AreAccepted() => Assert.True(new PasswordOptionsValidator(Production).Validate(null, new()).Succeeded);
}
