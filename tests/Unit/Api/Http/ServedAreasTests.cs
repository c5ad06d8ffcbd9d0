using Ecommerce.Api.Http;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class ServedAreasTests
{
    [Theory]
    [InlineData("/api/orders", true)]
    [InlineData("/api/orders/ord_1/timeline", true)]
    [InlineData("/API/Orders/openapi.json", true)]
    [InlineData("/api/cart", false)]
    [InlineData("/api/search/products", false)]
    [InlineData("/api/openapi.json", false)]
    [InlineData("/api/ordersandmore", false)]
    [InlineData("/health/ready", false)]
    public void IsClosed_WhenCartAndSearchAreServed_IsForTheOtherAreas(string path, bool isClosed) =>
        Assert.Equal(isClosed, ServedAreas.Of("cart, search", out _).IsClosed(path));

    [Theory]
    [InlineData(null), InlineData(""), InlineData(" , ")]
    public void IsClosed_WhenNothingIsSaid_IsForNone(string? setting) =>
        Assert.False(ServedAreas.Of(setting, out _).IsClosed("/api/orders"));

    [Fact]
    public void Of_WhenNamesAreNoAreas_SaysWhich()
    {
        ServedAreas.Of("cart,carts,order", out var unknown);

        Assert.Equal(["carts", "order"], unknown);
    }
}
