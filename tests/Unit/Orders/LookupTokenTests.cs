using Ecommerce.Contracts.Orders;
using Ecommerce.Ports.Notifications;
using Ecommerce.Ports.Orders;
using Ecommerce.Ports.Users;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

public sealed class LookupTokenTests
{
    private static readonly AccountSecret Secret = AccountSecret.Parse(Convert.ToBase64String(new byte[32]));
    private static readonly OrderId Order = OrderId.From("ord_1");

    [Fact]
    public void Make_NamesItsOrderAndDiffersByNonceAndShop()
    {
        var token = LookupToken.Make(Secret, Order, "1");
        Assert.True(LookupToken.TryRead(token, out var order));
        Assert.Equal((Order, 43), (order, token.Length - "ord_1.".Length));
        Assert.NotEqual(token, LookupToken.Make(Secret, Order, "2"));
        Assert.NotEqual(token, LookupToken.Make(AccountSecret.ForThisProcess(), Order, "1"));
    }

    [Fact]
    public void AccessOf_IsTheSameForTheSameOperationOnly()
    {
        var access = LookupToken.AccessOf(Secret, Order, "hash", "key-1");
        Assert.Equal(access, LookupToken.AccessOf(Secret, Order, "hash", "key-1"));
        Assert.NotEqual(access, LookupToken.AccessOf(Secret, Order, "hash", "key-2"));
        Assert.NotEqual(access, LookupToken.AccessOf(Secret, Order, "other", "key-1"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".secret")]
    [InlineData("ord_1")]
    [InlineData("usr_1.secret")]
    public void TryRead_WhenItIsNoToken_IsFalse(string? text) => Assert.False(LookupToken.TryRead(text, out _));

    [Fact]
    public void TryRead_WhenItIsTooLong_IsFalse() => Assert.False(LookupToken.TryRead($"ord_1.{new string('x', 200)}", out _));

    [Fact]
    public void LinkTo_KeepsTheSecretBehindTheHash()
    {
        Assert.Equal("https://shop.example.com/orders/lookup#secret", ShopAddress.At(new("https://shop.example.com/start?x=1")).LinkTo("/orders/lookup", "secret"));
        Assert.Null(ShopAddress.None.LinkTo("/orders/lookup", "secret"));
    }
}
