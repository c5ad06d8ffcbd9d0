using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class ValidateTests
{
    [Fact]
    public void Refusal_WhenNothingIsWrong_IsNull()
    {
        var check = new Validate()
            .Text("/name", "Kim", 1, 10).Text("/note", null, 0, 10).Text("/text", "two\nlines", 0, 10, lines: true).Email("/email", "kim@example.kr")
            .Currency("/currency", "KRW").Country("/country", "KR").Locale("/locale", "ko").Range("/quantity", 1, 1, 999).Amount("/price", new Money(0, "KRW"));
        Assert.Null(check.Refusal);
    }

    [Fact]
    public void Refusal_WhenSeveralMembersAreWrong_NamesAll()
    {
        var errors = (FieldError[])new Validate().Text("/name", " ", 1, 10).Range("/quantity", 0, 1, 999).Refusal!.ProblemDetails.Extensions["errors"]!;
        Assert.Equal([("/name", "required"), ("/quantity", "out_of_range")], errors.Select(error => (error.Pointer, error.Code)));
    }

    [Theory]
    [InlineData("a", "too_short")]
    [InlineData("abcdef", "too_long")]
    [InlineData("a\0b", "control_characters")]
    [InlineData("a\nb", "control_characters")]
    [InlineData(null, "required")]
    public void Text_WhenItIsWrong_SaysHow(string? text, string code) => Assert.Equal(code, CodeOf(new Validate().Text("/t", text, 2, 5)));

    [Theory]
    [InlineData("kim")]
    [InlineData("@example.kr")]
    [InlineData("kim@example")]
    [InlineData("kim@example.")]
    [InlineData("kim@ex..kr")]
    [InlineData("kim@a@b.kr")]
    [InlineData("kim lee@example.kr")]
    [InlineData("kim@example.kr\r\nBcc: all@example.kr")]
    [InlineData("<kim@example.kr>")]
    public void Email_WhenShapeIsWrong_IsRefused(string email) => Assert.Equal("not_an_email", CodeOf(new Validate().Email("/e", email)));

    [Theory]
    [InlineData("krw")]
    [InlineData("KR")]
    [InlineData("KRWW")]
    [InlineData(null)]
    public void Currency_WhenShapeIsWrong_IsRefused(string? currency) => Assert.Equal("not_a_currency", CodeOf(new Validate().Currency("/c", currency)));

    [Fact]
    public void Amount_WhenItIsNegative_IsRefused() => Assert.Equal("out_of_range", CodeOf(new Validate().Amount("/price", new Money(-1, "KRW"))));

    private static string CodeOf(Validate check) => ((FieldError[])check.Refusal!.ProblemDetails.Extensions["errors"]!)[0].Code;
}
