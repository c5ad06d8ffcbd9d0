using Ecommerce.Api.Users.Passwords;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("short 7", "too_short")]
    [InlineData("PassWord123", "too_common")]
    [InlineData("correcthorsebatterystaple", "too_common")]
    [InlineData("aaaaaaaaaaaa", "too_regular")]
    [InlineData("23456789", "too_regular")]
    [InlineData("hgfedcba", "too_regular")]
    [InlineData("Ann.Example@example.com", "same_as_email")]
    [InlineData("ann.example", "same_as_email")]
    public void S8_FindFault_WhenGuessedAtOnce_NamesWhy(string password, string code) =>
        Assert.Equal(code, PasswordRules.FindFault(password, "ann.example@example.com")?.Code);

    [Theory]
    [InlineData("8 chars!")]
    [InlineData("한글로된비밀번호입니다")]
    [InlineData("all lower case and long")]
    [InlineData("12345679")]
    public void S8_FindFault_WhenLongEnoughAndUncommon_AcceptsAnyCharacters(string password) =>
        Assert.Null(PasswordRules.FindFault(password, "ann@example.com"));

    [Theory]
    [InlineData(256, null)]
    [InlineData(257, "too_long")]
    public void S8_FindFault_AtTheUpperBound_IsExact(int length, string? code)
    {
        var password = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i * 7 % 26))));
        Assert.Equal(code, PasswordRules.FindFault(password, "ann@example.com")?.Code);
    }
}
