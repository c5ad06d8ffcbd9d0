using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;
using Ecommerce.Ports.Orders;

namespace Ecommerce.Grains.Users;

/// <summary>
/// What follows from the erasure of an account, from its outbox: repeated until it is done, and harmless when repeated. Orders stay in the books
/// without their buyer.
/// </summary>
public sealed class AccountErasure(IGrainFactory grains, IOrderQueries orders)
{
    /// <summary>Name of the event.</summary>
    public const string Event = "user.erased";

    private const int Page = 100;

    /// <summary>Erases what is kept of this user elsewhere.</summary>
    public async Task RunAsync(UserId user)
    {
        await grains.GetGrain<ICartGrain>(CartId.Of(user).Value).EraseAsync(user);

        // An order that forgot its buyer leaves the list, so the first page is always the next one.
        for (var page = await ListAsync(user); page.Items.Count > 0; page = await ListAsync(user))
        {
            await Task.WhenAll(page.Items.Select(order => grains.GetGrain<IOrderGrain>(order.Id.Value).ForgetBuyerAsync(user)));
        }
    }

    private Task<OrderPage> ListAsync(UserId user) => orders.ListAsync(new() { User = user, Limit = Page }, CancellationToken.None);
}
