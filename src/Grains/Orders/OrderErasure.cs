using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Orders;

/// <summary>
/// What stays of an order whose buyer's account was erased: what was sold, for how much, to which country. While something is still to be delivered or
/// paid, contact and address stay with it, and go when it has ended.
/// </summary>
public static class OrderErasure
{
    /// <summary>The order without its user; <c>null</c> when it is none of this one's.</summary>
    public static OrderState? Forget(OrderState state, UserId user) =>
        state.User == user ? Apply(state with { User = null, Owner = new(), Lookups = null, IsBuyerErased = true }) : null;

    /// <summary>The order as it may be written: without contact and address once nobody needs them any more.</summary>
    public static OrderState Apply(OrderState state) => state.IsBuyerErased && HasEnded(state)
        ? state with
        {
            Contact = new() { Email = "" },
            ShippingAddress = new() { Name = "", Country = state.ShippingAddress.Country, City = "", Line1 = "" },
            CancelReason = null,
            Returns = [.. state.Returns.Select(back => back with { Reason = "" })],
        }
        : state;

    /// <summary>Whether an entry of the timeline holds the buyer's own words.</summary>
    public static bool IsBuyersNote(TimelineEntry entry) => entry.Actor == ActorKind.Buyer && entry.Note is not null;

    private static bool HasEnded(OrderState state) => state.Status switch
    {
        OrderStatus.Pending => false,
        OrderStatus.Confirmed =>
            state.FulfilmentStatus is FulfilmentStatus.Fulfilled or FulfilmentStatus.PartiallyReturned or FulfilmentStatus.Returned
            && !state.Returns.Any(back => back.Status is ReturnStatus.Requested or ReturnStatus.Approved or ReturnStatus.Received),
        _ => true,
    };
}
