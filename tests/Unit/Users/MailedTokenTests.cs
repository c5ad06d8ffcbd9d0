using Ecommerce.Contracts.Users;
using Ecommerce.Ports.Users;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class MailedTokenTests
{
    private static readonly UserId Ann = UserId.From("usr_ann");
    private static readonly AccountSecret Secret = AccountSecret.Parse(Convert.ToBase64String(new byte[32]));

    [Fact]
    public void Make_WhenRepeated_IsTheSameAndNamesItsUser()
    {
        var token = MailedToken.Make(Secret, "reset", Ann, "1");
        Assert.Equal(token, MailedToken.Make(Secret, "reset", Ann, "1"));
        Assert.True(MailedToken.TryRead(token, out var user));
        Assert.Equal(Ann, user);
    }

    [Fact]
    public void S11_Make_WhenPurposeUserNumberOrKeyDiffers_IsAnother()
    {
        var tokens = new[]
        {
            MailedToken.Make(Secret, "reset", Ann, "1"),
            MailedToken.Make(Secret, "check", Ann, "1"),
            MailedToken.Make(Secret, "reset", Ann, "2"),
            MailedToken.Make(Secret, "reset", UserId.From("usr_bob"), "1"),
            MailedToken.Make(AccountSecret.ForThisProcess(), "reset", Ann, "1"),
        };
        Assert.Equal(tokens.Length, tokens.Select(token => token[^43..]).Distinct().Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("usr_ann")]
    [InlineData(".secret")]
    [InlineData("ord_1.secret")]
    public void TryRead_WhenATextIsNoToken_IsFalse(string? text) => Assert.False(MailedToken.TryRead(text, out _));

    [Fact]
    public void Parse_WhenASecretIsShort_IsRefused() =>
        Assert.Throws<ArgumentException>(() => AccountSecret.Parse(Convert.ToBase64String(new byte[31])));
}
