using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Promotions;
using Ecommerce.Grains.Users;

namespace Ecommerce.Grains.Orders;

/// <summary>
/// The limited codes of an order: a use of each is reserved before the payment, committed when the order is confirmed, and given back when it
/// ends otherwise. Each step is idempotent by the order and may be repeated whenever its answer was lost.
/// </summary>
public sealed class OrderCoupons(IGrainFactory grains)
{
    /// <summary>Reserves a use of every limited code; the first refusal when one is used up (<c>coupon</c> names the code).</summary>
    public Task<Rejection?> ReserveAsync(OrderId order, OrderState state) =>
        AskAllAsync(state, promotion => promotion.ReserveAsync(new() { Order = order, Customer = [.. CustomerNames.Of(state.User, state.Contact.Email)], Deadline = state.Deadline }));

    /// <summary>Commits the uses of a confirmed order.</summary>
    public Task CommitAsync(OrderId order, OrderState state) => AskAllAsync(state, promotion => promotion.CommitAsync(order));

    /// <summary>Gives every use back.</summary>
    public Task ReleaseAsync(OrderId order, OrderState state) => AskAllAsync(state, promotion => promotion.ReleaseAsync(order));

    private async Task<Rejection?> AskAllAsync(OrderState state, Func<IPromotionGrain, Task<Outcome<UseStatus>>> ask)
    {
        var limited = state.Quote.Coupons.Where(coupon => coupon.IsLimited).ToArray();
        if (limited.Length == 0) return null;
        var answers = await Task.WhenAll(limited.Select(coupon => ask(grains.GetGrain<IPromotionGrain>(coupon.Code.Value))));
        for (var i = 0; i < limited.Length; i++)
        {
            if (answers[i].Rejection is { } refused) return refused.With("coupon", limited[i].Code.Value);
        }

        return null;
    }
}
