using System.Collections.Immutable;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;
using Ecommerce.Records;
using Ecommerce.Standalone.Demo.People;

namespace Ecommerce.Standalone.Demo.Past;

/// <summary>
/// Lets the shop live through its past: the clock goes from one thing that happened to the next, and stands nowhere before all that follows from the
/// last one is done. Only for a shop that takes no orders of anybody else meanwhile.
/// </summary>
internal sealed class PastShop(IGrainFactory grains, IRecordWork work, DemoClock clock, DemoAccounts accounts, PastFaults faults)
{
    // What happens within a few minutes happens at once; far below the time that a payment may take.
    private const int MostAtOnce = 16;
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(4);

    // When an order asks first what became of its payment.
    private static readonly TimeSpan UntilAsked = TimeSpan.FromSeconds(8);

    private static readonly DemoCustomer DemoBuyer = new()
    {
        Name = "Demo Buyer",
        Email = "buyer@example.com",
        Locale = "en",
        Currency = "KRW",
        Country = "KR",
        PostalCode = "04524",
        City = "Seoul",
        Line1 = "110 Example Street",
    };

    private readonly PastRest _rest = new(work);

    /// <summary>Lives through it and arrives in the present; answers how many orders there were.</summary>
    public async Task<int> LiveAsync(PastCalendar calendar, DemoPromotions promotions, CancellationToken cancellationToken)
    {
        IReadOnlyList<DemoCustomer> customers = [DemoBuyer, .. DemoCustomers.Read().Customers];
        var ids = await accounts.EnsureAsync(customers, cancellationToken);
        var staff = new PastStaff
        {
            Support = await StaffAsync("support@example.com", cancellationToken),
            Warehouse = await StaffAsync("warehouse@example.com", cancellationToken),
        };
        var orders = PastPlan.Of(DemoCatalogue.Read(), customers, calendar, promotions);
        var agenda = new PastAgenda(calendar.Today);
        var stories = new PastStories(agenda);
        foreach (var order in orders) stories.Begin(order, new(grains, order, ids[order.Customer.Email], staff));
        await RunAsync(agenda, cancellationToken);
        var unsettled = await LeaveUnsettledAsync(orders, ids, staff, cancellationToken);
        clock.Arrive();
        return orders.Count + unsettled;
    }

    private async Task RunAsync(PastAgenda agenda, CancellationToken cancellationToken)
    {
        while (agenda.TryTake(DateTimeOffset.MaxValue, out var at, out var order, out var act))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (until, orders, running) = (at + Together, new List<PastCommands>(), new List<Task>());
            do
            {
                clock.MoveTo(at);
                orders.Add(order);
                running.Add(act());
            }
            while (running.Count < MostAtOnce && agenda.TryTake(until, out at, out order, out act));
            await Task.WhenAll(running);
            await _rest.WaitAsync(orders, cancellationToken);
        }
    }

    /// <summary>
    /// Two orders of today: one that waits for another card, and one of which the gateway did not say at once whether it was paid, so that its timeline shows
    /// how that heals.
    /// </summary>
    private async Task<int> LeaveUnsettledAsync(
        IReadOnlyList<PastOrder> orders, ImmutableDictionary<string, UserId> ids, PastStaff staff, CancellationToken cancellationToken)
    {
        var (now, like) = (clock.Present, orders.Last(order => order is { Story: OrderStory.Shipped, Lines.Count: < 3 }));
        var unknown = Order(orders.Count + 1, now.AddMinutes(-18));
        var declined = Order(orders.Count + 2, now.AddMinutes(-6));
        clock.MoveTo(unknown.At);
        await faults.LoseNextAnswerAsync(cancellationToken);
        var asking = new PastCommands(grains, unknown, ids[unknown.Customer.Email], staff);
        await asking.PlaceAsync();
        clock.MoveTo(unknown.At + UntilAsked);
        await asking.WakeAsync();
        await _rest.WaitAsync([asking], cancellationToken);

        clock.MoveTo(declined.At);
        await new PastCommands(grains, declined, ids[declined.Customer.Email], staff).PlaceAsync("pm_card_visa_chargeDeclined");
        return 2;

        PastOrder Order(int number, DateTimeOffset at) =>
            like with { Number = number, At = at, Customer = DemoBuyer, IsGuest = false, Coupon = null, Story = OrderStory.Shipped, Shipping = "standard" };
    }

    private async Task<OrderAccess> StaffAsync(string email, CancellationToken cancellationToken) =>
        new() { Access = new() { User = await accounts.FindAsync(email, cancellationToken) }, IsStaff = true };
}
