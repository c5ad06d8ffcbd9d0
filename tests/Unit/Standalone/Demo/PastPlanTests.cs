using Ecommerce.Standalone.Demo;
using Ecommerce.Standalone.Demo.Past;
using Ecommerce.Standalone.Demo.People;
using Xunit;

namespace Ecommerce.Tests.Unit.Standalone.Demo;

public sealed class PastPlanTests
{
    private static readonly DateTimeOffset Today = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);
    private static readonly DemoCatalogue Catalogue = DemoCatalogue.Read();

    public static TheoryData<int> Weekdays => [.. Enumerable.Range(0, 7)];

    [Theory, MemberData(nameof(Weekdays))]
    public void Plan_WhateverDayItIs_TellsEveryStory(int later)
    {
        var orders = Plan(later);
        Assert.InRange(orders.Count, 300, 380);
        Assert.Equal(Enum.GetValues<OrderStory>(), orders.Select(order => order.Story).Distinct().Order());
        Assert.Equal(60, orders.Max(order => order.Lines.Count));
        Assert.Equal(PastPlan.UsesOfFiveLeft, orders.Count(order => order.Coupon == DemoPromotions.FiveLeft));
    }

    [Theory, MemberData(nameof(Weekdays))]
    public void Plan_OfNinetyDays_HasOrdersOnEachAndNoneOfToday(int later)
    {
        var calendar = PastCalendar.Of(Today.AddDays(later));
        var days = Plan(later).Select(order => (int)(order.At - calendar.Today.AddDays(-PastCalendar.Days)).TotalDays).ToList();
        Assert.Equal(days.Order(), days);
        Assert.Equal(Enumerable.Range(0, PastCalendar.Days), days.Distinct());
    }

    [Fact]
    public void Plan_MadeTwice_IsTheSame() =>
        Assert.Equal(
            Plan(0).Select(order => (order.At, order.Customer.Email, order.Lines[0].Sku, order.Story)),
            Plan(0).Select(order => (order.At, order.Customer.Email, order.Lines[0].Sku, order.Story)));

    [Theory, MemberData(nameof(Weekdays))]
    public void Plan_OfAllOrders_LeavesEachVariantInGoodSupply(int later)
    {
        var variants = Catalogue.Products.SelectMany(product => product.Variants).ToList();
        var left = variants.ToDictionary(variant => variant.Sku, variant => variant.Stock);
        foreach (var line in Plan(later).Where(order => order.Story != OrderStory.Refused).SelectMany(order => order.Lines)) left[line.Sku] -= line.Quantity;
        Assert.All(variants.Where(variant => variant.Stock > 5), variant => Assert.True(left[variant.Sku] > 5));
        Assert.All(variants.Where(variant => variant.Stock <= 5), variant => Assert.Equal(variant.Stock, left[variant.Sku]));
    }

    [Fact]
    public void Packing_AfterAFriday_IsOnMonday()
    {
        var friday = new DateTimeOffset(2026, 11, 27, 20, 0, 0, TimeSpan.FromHours(9));
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 10, 0, 0, TimeSpan.FromHours(9)), PastCalendar.PackedAfter(friday));
    }

    private static IReadOnlyList<PastOrder> Plan(int later)
    {
        var calendar = PastCalendar.Of(Today.AddDays(later));
        return PastPlan.Of(Catalogue, DemoCustomers.Read().Customers, calendar, new(calendar.Today, PastPlan.UsesOfFiveLeft));
    }
}
