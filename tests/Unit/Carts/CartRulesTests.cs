using System.Collections.Immutable;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Promotions;
using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Carts;
using Xunit;

namespace Ecommerce.Tests.Unit.Carts;

public sealed class CartRulesTests
{
    private static readonly CartId Self = CartId.From("crt_1");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000)]
    [InlineData(1_000_000_000)]
    public void Add_WhenQuantityIsOutOfRange_IsRefused(int quantity) =>
        Assert.Equal(Problems.QuantityRefused.Code, Edit(new(), new() { Add = [Line("A-1", quantity)] }).Rejection!.Code);

    [Fact]
    public void Add_WhenTheSkuIsThere_SumsUnits()
    {
        var cart = Edit(new() { Lines = [Line("A-1", 2)] }, new() { Add = [Line("A-1", 3)] }).Value!;

        Assert.Equal([Line("A-1", 5)], cart.Lines);
    }

    [Fact]
    public void Add_WhenTheSumIsTooLarge_IsRefusedAndChangesNothing() =>
        Assert.NotNull(Edit(new() { Lines = [Line("A-1", 998)] }, new() { Add = [Line("B-1", 1), Line("A-1", 2)] }).Rejection);

    [Fact]
    public void Add_WhenTheCartIsFull_IsRefused()
    {
        var full = new CartState { Lines = [.. Enumerable.Range(0, 100).Select(i => Line($"A-{i}", 1))] };

        Assert.Equal(Problems.CartFull.Code, Edit(full, new() { Add = [Line("B-1", 1)] }).Rejection!.Code);
    }

    [Fact]
    public void SetQuantity_WhenZero_RemovesTheLine() =>
        Assert.Empty(Edit(new() { Lines = [Line("A-1", 2)] }, Set("A-1", 0)).Value!.Lines);

    [Fact]
    public void SetQuantity_WhenTheLineIsNotThere_IsRefused() =>
        Assert.Equal(Problems.LineNotFound.Code, Edit(new(), Set("A-1", 1)).Rejection!.Code);

    [Fact]
    public void AddCoupon_WhenItIsThere_StaysOnce()
    {
        var cart = Edit(new() { Coupons = [Code("TEN")] }, new() { AddCoupon = Code("TEN") }).Value!;

        Assert.Equal([Code("TEN")], cart.Coupons);
    }

    [Fact]
    public void AddCoupon_WhenThereAreFive_IsRefused()
    {
        var full = new CartState { Coupons = [.. Enumerable.Range(1, 5).Select(i => Code($"CODE{i}"))] };

        Assert.Equal(Problems.TooManyCoupons.Code, Edit(full, new() { AddCoupon = Code("ONE-MORE") }).Rejection!.Code);
    }

    [Fact]
    public void RemoveCoupon_WhenItIsNotThere_IsRefused() =>
        Assert.Equal(Problems.CouponNotInCart.Code, Edit(new(), new() { RemoveCoupon = Code("TEN") }).Rejection!.Code);

    [Fact]
    public void RemoveCoupon_WhenItIsThere_TakesItOut() =>
        Assert.Empty(Edit(new() { Coupons = [Code("TEN")] }, new() { RemoveCoupon = Code("TEN") }).Value!.Coupons);

    [Fact]
    public void Missing_WhenNothingIsGiven_NamesEverything()
    {
        var missing = CartRules.Missing(new() { Lines = [Line("A-1", 1)] })!;

        Assert.Equal("contact,shippingAddress,shippingOption", missing.Data["missing"]);
    }

    [Fact]
    public void Missing_WhenThereAreNoLines_IsEmpty() => Assert.Equal(Problems.CartEmpty.Code, CartRules.Missing(new())!.Code);

    [Fact]
    public void Close_TakesTheOrderedUnitsAndLeavesWhatWasAddedMeanwhile()
    {
        var cart = new CartState { Lines = [Line("A-1", 5), Line("B-1", 1), Line("C-1", 2)] };

        var closed = CartRules.Close(cart, Close("ord_1", Line("A-1", 3), Line("C-1", 2)), Self)!;

        Assert.Equal([Line("A-1", 2), Line("B-1", 1)], closed.Lines);
    }

    [Fact]
    public void Close_TakesTheCodesOfTheOrderOut()
    {
        var cart = new CartState { Lines = [Line("A-1", 5)], Coupons = [Code("USED"), Code("ADDED")] };

        var closed = CartRules.Close(cart, Close("ord_1", Line("A-1", 3)) with { Coupons = [Code("USED")] }, Self)!;

        Assert.Equal([Code("ADDED")], closed.Coupons);
    }

    [Fact]
    public void Close_WhenRepeated_ChangesNothing()
    {
        var closed = CartRules.Close(new() { Lines = [Line("A-1", 5)] }, Close("ord_1", Line("A-1", 3)), Self)!;

        Assert.Null(CartRules.Close(closed, Close("ord_1", Line("A-1", 3)), Self));
    }

    [Fact]
    public void Admits_OnlyTheBearerOfTheTokenAndTheUser()
    {
        var owner = new CartAccess { TokenHash = "hash", User = UserId.From("usr_1") };

        Assert.True(CartRules.Admits(owner, new() { TokenHash = "hash" }));
        Assert.True(CartRules.Admits(owner, new() { User = UserId.From("usr_1") }));
        Assert.False(CartRules.Admits(owner, new() { TokenHash = "other", User = UserId.From("usr_2") }));
        Assert.False(CartRules.Admits(owner, new()));
        Assert.False(CartRules.Admits(new(), new()));
    }

    internal static CartLine Line(string sku, int quantity) => new() { Sku = Sku.From(sku), Product = ProductId.From("prd_1"), Quantity = quantity };

    internal static Address Address(string country) => new() { Name = "Kim", Country = country, City = "Seoul", Line1 = "1 Example Street" };

    private static CouponCode Code(string code) => CouponCode.From(code);

    private static Outcome<CartState> Edit(CartState state, CartEdit edit) => CartRules.Edit(state, edit);

    private static CartEdit Set(string sku, int quantity) => new() { SetQuantity = ImmutableSortedDictionary<string, int>.Empty.Add(sku, quantity) };

    private static CloseCart Close(string order, params CartLine[] lines) => new() { Order = OrderId.From(order), Lines = [.. lines] };
}
