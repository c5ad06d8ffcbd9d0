using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Users;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class UserRulesTests
{
    private static readonly RegisterUser Registration = new()
    {
        Operation = new() { Id = "register-1", Fingerprint = "f" },
        Email = "ann@example.com",
        PasswordHash = "hash",
        Name = "Ann",
        Locale = "en",
    };

    private static readonly UserState Ann = UserRules.Register(Registration, DateTimeOffset.UnixEpoch);

    [Fact]
    public void IsOrigin_WhenFingerprintDiffers_IsFalse() =>
        Assert.False(UserRules.IsOrigin(Ann, Registration.Operation with { Fingerprint = "other" }));

    [Fact]
    public void IsOrigin_WhenOperationIsTheSame_IsTrue() => Assert.True(UserRules.IsOrigin(Ann, Registration.Operation));

    [Fact]
    public void Update_WhenMembersAreMissing_KeepsThem()
    {
        var next = UserRules.Update(Ann, new() { ExpectedRevision = 1, Locale = "ko" });
        Assert.Equal(("Ann", "ko"), (next.Name, next.Locale));
    }

    [Fact]
    public void Upgrade_WhenPasswordChangedMeanwhile_KeepsTheNewOne() =>
        Assert.Same(Ann, UserRules.Upgrade(Ann, new() { OldHash = "other", NewHash = "stronger" }));

    [Fact]
    public void Upgrade_WhenHashIsTheVerifiedOne_ReplacesIt() =>
        Assert.Equal("stronger", UserRules.Upgrade(Ann, new() { OldHash = "hash", NewHash = "stronger" }).PasswordHash);

    [Fact]
    public void Holds_WhenNameIsTheHashOfTheEmail_IsTrue() =>
        Assert.True(UserRules.Holds(Ann, EmailAddress.Space, EmailAddress.NameOf("ann@example.com")));

    [Theory]
    [InlineData("slug", "ann@example.com")]
    [InlineData("email", "bob@example.com")]
    public void Holds_WhenSpaceOrNameIsAnother_IsFalse(string space, string email) =>
        Assert.False(UserRules.Holds(Ann, space, EmailAddress.NameOf(email)));
}
