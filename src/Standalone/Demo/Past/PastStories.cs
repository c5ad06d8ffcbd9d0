using Ecommerce.Contracts.Orders;

namespace Ecommerce.Standalone.Demo.Past;

/// <summary>Lets each order live its story: an entry of the agenda does one thing and notes the next.</summary>
internal sealed class PastStories(PastAgenda agenda)
{
    private const string Declined = "pm_card_visa_chargeDeclined";
    private const string NeedsApproval = "pm_card_authenticationRequired";

    private const double BeforePacking = 9.5;
    private const double Packing = 10;
    private const double Afternoon = 15;
    private const double Night = 21;

    // A little longer than a pending order waits for its payment.
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(31);
    // A little longer than the caller of an authorization may take.
    private static readonly TimeSpan Caller = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    /// <summary>Notes the placing of an order, from which the rest follows.</summary>
    public void Begin(PastOrder order, PastCommands commands)
    {
        var method = order.Story switch
        {
            OrderStory.DeclinedThenPaid or OrderStory.Expired or OrderStory.DeclinedThenCancelled => Declined,
            OrderStory.Abandoned => NeedsApproval,
            _ => "pm_card_visa",
        };
        agenda.Add(order.At, commands, async () =>
        {
            await commands.PlaceAsync(method);
            Continue(order, commands);
        });
    }

    private void Continue(PastOrder order, PastCommands commands)
    {
        switch (order.Story)
        {
            case OrderStory.Refused:
                // The order makes sure that its payment, which nobody ran, never will be.
                agenda.Add(order.At + Caller, commands, commands.WakeAsync);
                break;
            case OrderStory.CancelledByBuyer:
                agenda.Add(order.At.AddMinutes(25), commands, () => commands.CancelAsync(byStaff: false, "ordered by mistake"));
                break;
            case OrderStory.CancelledByStaff:
                var morning = PastCalendar.WorkingDayAfter(order.At, 1, BeforePacking);
                agenda.Add(morning, commands, () => commands.CancelAsync(byStaff: true, "the customer called: wrong size"));
                break;
            case OrderStory.DeclinedThenPaid:
                agenda.Add(order.At + Soon, commands, async () =>
                {
                    await commands.PayAsync();
                    Pack(order, commands);
                });
                break;
            case OrderStory.DeclinedThenCancelled:
                agenda.Add(order.At.AddMinutes(6), commands, () => commands.CancelAsync(byStaff: false, "changed my mind"));
                break;
            case OrderStory.Expired:
                agenda.Add(order.At + Deadline, commands, commands.WakeAsync);
                break;
            case OrderStory.Abandoned:
                Abandon(commands, order.At + Deadline, times: 3);
                break;
            default:
                Pack(order, commands);
                break;
        }
    }

    // The order asks once more, gives up, and then has the approval that nobody needs ended at the gateway.
    private void Abandon(PastCommands commands, DateTimeOffset at, int times) => agenda.Add(at, commands, async () =>
    {
        await commands.WakeAsync();
        if (times > 1) Abandon(commands, at + Soon, times - 1);
    });

    private void Pack(PastOrder order, PastCommands commands)
    {
        var at = PastCalendar.PackedAfter(order.At).AddSeconds(order.Number % 12 * 15);
        agenda.Add(at, commands, async () =>
        {
            var isParted = order.Story is OrderStory.InTwoParcels or OrderStory.PartShipped;
            await (isParted ? commands.ShipFirstLineAsync() : commands.ShipAsync(1));
            Deliver(order, commands, at);
        });
    }

    private void Deliver(PastOrder order, PastCommands commands, DateTimeOffset shipped)
    {
        switch (order.Story)
        {
            case OrderStory.InTwoParcels:
                agenda.Add(PastCalendar.WorkingDayAfter(shipped, 1, Packing), commands, () => commands.ShipAsync(2));
                break;
            case OrderStory.RefundedInPart:
                agenda.Add(PastCalendar.WorkingDayAfter(shipped, 4, Afternoon), commands, () => commands.RefundOneAsync("arrived scratched"));
                break;
            case OrderStory.RefundedWhole:
                agenda.Add(PastCalendar.WorkingDayAfter(shipped, 5, Afternoon), commands, () => commands.RefundAsync("lost on the way", []));
                break;
            case >= OrderStory.ReturnRequested:
                var asked = PastCalendar.WorkingDayAfter(shipped, 3, Night);
                agenda.Add(asked, commands, async () =>
                {
                    await commands.RequestReturnAsync("does not fit");
                    if (order.Story > OrderStory.ReturnRequested) Judge(order, commands, asked);
                });
                break;
        }
    }

    private void Judge(PastOrder order, PastCommands commands, DateTimeOffset asked)
    {
        var at = PastCalendar.WorkingDayAfter(asked, 1, Afternoon);
        if (order.Story == OrderStory.ReturnDeclined)
        {
            agenda.Add(at, commands, () => commands.MoveReturnAsync(ReturnStatus.Declined, "worn outdoors"));
            return;
        }

        agenda.Add(at, commands, async () =>
        {
            await commands.MoveReturnAsync(ReturnStatus.Approved, "");
            if (order.Story == OrderStory.ReturnCancelled)
                agenda.Add(at.AddHours(6), commands, () => commands.MoveReturnAsync(ReturnStatus.Cancelled, "I keep it", byBuyer: true));
            if (order.Story > OrderStory.ReturnCancelled) Receive(order, commands, at);
        });
    }

    private void Receive(PastOrder order, PastCommands commands, DateTimeOffset approved)
    {
        var (came, paid) = (PastCalendar.WorkingDayAfter(approved, 3, Packing), PastCalendar.WorkingDayAfter(approved, 4, Afternoon));
        agenda.Add(came, commands, commands.ReceiveReturnAsync);
        if (order.Story > OrderStory.ReturnReceived) agenda.Add(paid, commands, commands.RefundReturnAsync);
        if (order.Story > OrderStory.ReturnRefunded)
            agenda.Add(PastCalendar.WorkingDayAfter(paid, 2, Afternoon), commands, () => commands.MoveReturnAsync(ReturnStatus.Closed, ""));
    }
}
