using Ecommerce.Contracts.Promotions;
using Ecommerce.Standalone.Demo.People;

namespace Ecommerce.Standalone.Demo.Past;

/// <summary>Plans the orders of the past: the same ones for everybody who starts on the same day. Weekends and evenings are busier, as in any shop.</summary>
internal sealed class PastPlan
{
    /// <summary>Orders that use up the code with five uses left.</summary>
    public const int UsesOfFiveLeft = 7;

    private const int Seed = 42;
    private const int FirstUseOfFiveLeft = 60;
    private const int LargeDay = 70;
    private const double Evening = 19;
    private const double Minute = 1 / 60.0;

    // Stories that must be there, on days from which they are still as they are to be seen today.
    private static readonly Dictionary<int, OrderStory> Fixed = new()
    {
        [31] = OrderStory.Abandoned,
        [45] = OrderStory.Refused,
        [52] = OrderStory.DeclinedThenCancelled,
        [55] = OrderStory.ReturnDeclined,
        [58] = OrderStory.ReturnCancelled,
        [61] = OrderStory.ReturnClosed,
        [64] = OrderStory.RefundedInPart,
        [66] = OrderStory.RefundedWhole,
        [74] = OrderStory.ReturnRefunded,
        [76] = OrderStory.ReturnReceived,
        [80] = OrderStory.ReturnApproved,
        [81] = OrderStory.ReturnRequested,
        [85] = OrderStory.PartShipped,
    };

    private static readonly (OrderStory Story, int Weight)[] Usual =
    [
        (OrderStory.Shipped, 64), (OrderStory.InTwoParcels, 7), (OrderStory.CancelledByBuyer, 5), (OrderStory.CancelledByStaff, 3),
        (OrderStory.DeclinedThenPaid, 6), (OrderStory.Expired, 4), (OrderStory.Abandoned, 1), (OrderStory.DeclinedThenCancelled, 1),
        (OrderStory.Refused, 1), (OrderStory.RefundedInPart, 3), (OrderStory.RefundedWhole, 2), (OrderStory.ReturnClosed, 2), (OrderStory.ReturnDeclined, 1),
    ];

    private readonly Random _chance = new(Seed);
    private readonly PastCalendar _calendar;
    private readonly DemoPromotions _promotions;
    private readonly IReadOnlyList<DemoCustomer> _customers;
    private readonly PastShelf _shelf;
    private readonly HashSet<string> _hadOneEach = [];
    private readonly List<PastOrder> _orders = [];

    private PastPlan(DemoCatalogue catalogue, IReadOnlyList<DemoCustomer> customers, PastCalendar calendar, DemoPromotions promotions)
    {
        (_calendar, _promotions, _customers) = (calendar, promotions, customers);
        _shelf = new(catalogue, _chance);
    }

    /// <summary>The orders, oldest first.</summary>
    public static IReadOnlyList<PastOrder> Of(
        DemoCatalogue catalogue, IReadOnlyList<DemoCustomer> customers, PastCalendar calendar, DemoPromotions promotions)
    {
        var plan = new PastPlan(catalogue, customers, calendar, promotions);
        for (var day = 0; day < PastCalendar.Days; day++) plan.PlanDay(day);
        return plan._orders;
    }

    // One or two people at a time of the day, and the rest of them together in the evening.
    private void PlanDay(int day)
    {
        var weekday = _calendar.At(day, 0).DayOfWeek;
        var busy = weekday is DayOfWeek.Saturday or DayOfWeek.Sunday ? 5 : weekday == DayOfWeek.Friday ? 4 : 3;
        var orders = busy - 1 + _chance.Next(3);
        var hours = new List<double> { 8 + (_chance.NextDouble() * 10) };
        var evening = Evening + (_chance.NextDouble() * 3.5);
        for (var i = 1; i < orders; i++) hours.Add(evening + (i * Minute * (0.6 + (_chance.NextDouble() * 0.4))));
        foreach (var hour in hours.Order())
        {
            var isFirst = _orders.Count == 0 || _orders[^1].At < _calendar.At(day, 0);
            Add(_calendar.At(day, hour), isFirst && Fixed.TryGetValue(day, out var story) ? story : Choose(day), isLarge: isFirst && day == LargeDay);
        }
    }

    // What would not be over by today is left out of the last weeks, except where it is to be seen.
    private OrderStory Choose(int day)
    {
        var at = _chance.Next(Usual.Sum(usual => usual.Weight));
        foreach (var (story, weight) in Usual)
        {
            if (at < weight) return day > PastCalendar.Days - 25 && story > OrderStory.RefundedWhole ? OrderStory.Shipped : story;
            at -= weight;
        }

        return OrderStory.Shipped;
    }

    private void Add(DateTimeOffset at, OrderStory story, bool isLarge)
    {
        var number = _orders.Count + 1;
        if (isLarge || IsFiveLeft(number)) story = OrderStory.Shipped;
        var customer = isLarge ? _customers[0] : _customers[_chance.Next(_customers.Count)];
        var isGuest = !isLarge && _chance.Next(5) == 0;
        var isParted = story is OrderStory.InTwoParcels or OrderStory.PartShipped;
        _orders.Add(new()
        {
            Number = number,
            At = at,
            Customer = customer,
            IsGuest = isGuest,
            Lines = isLarge ? _shelf.TakeMany() : story == OrderStory.Refused ? _shelf.WantTooMuch() : _shelf.Take(isParted ? 2 : 1),
            Shipping = Shipping(customer),
            Coupon = story == OrderStory.Refused ? null : Coupon(number, at, customer, isGuest),
            Story = story,
        });
    }

    private string Shipping(DemoCustomer customer) => _chance.Next(10) switch
    {
        0 when customer.Country == "KR" => "pickup",
        1 or 2 => "express",
        _ => "standard",
    };

    private CouponCode? Coupon(int number, DateTimeOffset at, DemoCustomer customer, bool isGuest)
    {
        if (IsFiveLeft(number)) return DemoPromotions.FiveLeft;
        var (chance, autumn) = (_chance.Next(20), _promotions.Autumn);
        return chance switch
        {
            0 or 1 => DemoPromotions.Welcome,
            2 => DemoPromotions.FreeDelivery,
            3 when !isGuest && _hadOneEach.Add(customer.Email) => DemoPromotions.PerCustomer,
            4 or 5 or 6 when at > autumn.From && at.AddHours(1) < autumn.Until => DemoPromotions.Expired,
            _ => null,
        };
    }

    private static bool IsFiveLeft(int number) => number >= FirstUseOfFiveLeft && number < FirstUseOfFiveLeft + (UsesOfFiveLeft * 3) && number % 3 == 0;
}
