using Ecommerce.Grains.Users;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class AccountMailTextsTests
{
    private static readonly string[] Types =
        [AccountMails.CheckEmail, AccountMails.ResetPassword, AccountMails.PasswordChanged, AccountMails.EmailChanged, AccountMails.Erased];

    public static TheoryData<string, string> Mails
    {
        get
        {
            var mails = new TheoryData<string, string>();
            foreach (var type in Types) foreach (var locale in new[] { "en", "ko" }) mails.Add(type, locale);
            return mails;
        }
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public void Of_EveryMailInEveryLanguage_NamesShopAndPersonAndBringsItsCodeIfItHasOne(string type, string locale)
    {
        var (subject, text) = AccountMailTexts.Of(type, locale, "Shop", "Ann", "usr_ann.code");
        Assert.StartsWith("Shop: ", subject, StringComparison.Ordinal);
        Assert.Contains("Ann", text, StringComparison.Ordinal);
        Assert.Equal(type is AccountMails.CheckEmail or AccountMails.ResetPassword, text.Split('\n').Contains("usr_ann.code"));
        Assert.Equal(locale == "ko", text.Any(letter => letter is >= '가' and <= '힣'));
    }

    [Fact]
    public void S26_Of_WhenANameBringsLineBreaks_NoLineOfTheMailIsItsOwn()
    {
        var (subject, text) = AccountMailTexts.Of(AccountMails.PasswordChanged, "en", "Shop\r\nBcc: all@example.com", "Ann\r\nhttps://evil.example", "");
        Assert.DoesNotContain('\n', subject);
        Assert.DoesNotContain(text.Split('\n'), line => line.StartsWith("https://evil", StringComparison.Ordinal));
    }
}
