using Ecommerce.Api.Http;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class IdempotencyKeyTests
{
    private static readonly ProbeBody Body = new() { Name = "n", Quantity = 1 };

    [Theory]
    [InlineData("12345678", true)]
    [InlineData("1234567", false)]
    [InlineData("!~-_.abc", true)]
    [InlineData("with space", false)]
    [InlineData("with\ttab", false)]
    [InlineData("schlüssel", false)]
    public void IsValid_OnAText_TellsWhetherItCanBeAKey(string text, bool expected) => Assert.Equal(expected, IdempotencyKey.IsValid(text));

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void IsValid_OnALongText_AllowsUpTo128(int length, bool expected) => Assert.Equal(expected, IdempotencyKey.IsValid(new string('k', length)));

    [Fact]
    public void Of_WhenHeaderIsSentTwice_IsRefused() => Assert.True(IdempotencyKey.Of(With("key-0001", "key-0002")).IsRefused);

    [Fact]
    public void For_WhenKeyAndBodyAreEqual_IsTheSameOperation() =>
        Assert.Equal(Key().For("scope", Body, ProbeJson.Default.ProbeBody), Key().For("scope", Body with { }, ProbeJson.Default.ProbeBody));

    [Fact]
    public void For_WhenBodyDiffers_HasAnotherFingerprint() =>
        Assert.NotEqual(
            Key().For("scope", Body, ProbeJson.Default.ProbeBody).Fingerprint,
            Key().For("scope", Body with { Quantity = 2 }, ProbeJson.Default.ProbeBody).Fingerprint);

    [Fact]
    public void For_WhenScopeDiffers_IsAnotherOperation() => Assert.NotEqual(Key().For("orders.place:a"), Key().For("orders.place:b"));

    [Fact]
    public void For_WhenThereIsNoKey_IsFreshEachTime() => Assert.NotEqual(default(IdempotencyKey).For("scope"), default(IdempotencyKey).For("scope"));

    private static IdempotencyKey Key() => IdempotencyKey.Of(With("key-0001"));

    private static DefaultHttpContext With(params string[] keys)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers[IdempotencyKey.Header] = keys;
        return context;
    }
}
