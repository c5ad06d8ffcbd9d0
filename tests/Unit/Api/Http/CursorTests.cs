using System.Buffers.Text;
using System.Text;
using CsCheck;
using Ecommerce.Api.Http;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class CursorTests
{
    [Fact]
    public void TryRead_WhenCursorIsOurs_GivesThePartsBack() =>
        Gen.String[0, 40].Array[2].Sample(parts =>
        {
            Assert.True(Cursor.TryRead(Cursor.Of(parts), 2, out var read));
            // A lone surrogate is no text: it is written as the replacement character.
            Assert.Equal(parts.Select(part => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(part))), read);
        }, seed: "0N0XIzNsQ0O2", iter: 500);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense!")]
    [InlineData("bm9uc2Vuc2U")]
    [InlineData("a")]
    public void TryRead_WhenTextIsNoCursor_IsFalse(string? text) => Assert.False(Cursor.TryRead(text, 1, out _));

    [Theory]
    [InlineData("""["a"]""")]
    [InlineData("""["a","b","c"]""")]
    [InlineData("""["a",null]""")]
    [InlineData("""{"a":"b"}""")]
    [InlineData("null")]
    public void TryRead_WhenPartsAreNotThoseOfTheList_IsFalse(string json) =>
        Assert.False(Cursor.TryRead(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json)), 2, out _));

    [Fact]
    public void TryRead_WhenCursorIsTooLong_IsFalse() => Assert.False(Cursor.TryRead(Cursor.Of(new string('a', 600)), 1, out _));
}
