using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;
using Ecommerce.Ports.Carts;
using Ecommerce.Ports.Orders;

namespace Ecommerce.Grains.Users;

/// <summary>
/// What follows from the erasure of an account, from its outbox: repeated until it is done, and harmless when repeated. Orders stay in the books
/// without their buyer.
/// </summary>
public sealed class AccountErasure(IGrainFactory grains, ICartQueries carts, IOrderQueries orders)
{
    /// <summary>Name of the event.</summary>
    public const string Event = "user.erased";

    private const int Page = 100;

    /// <summary>Erases what is kept of this user elsewhere.</summary>
    public async Task RunAsync(UserId user)
    {
        // The account's own first, which no list needs to name; then those that were made beside it while signed in. An erased one leaves the list.
        await EraseAsync(CartId.Of(user), user);
        for (var page = await CartsAsync(user); page.Count > 0; page = await CartsAsync(user))
        {
            await Task.WhenAll(page.Select(cart => EraseAsync(cart, user)));
        }

        // An order that forgot its buyer leaves the list, so the first page is always the next one.
        for (var page = await ListAsync(user); page.Items.Count > 0; page = await ListAsync(user))
        {
            await Task.WhenAll(page.Items.Select(order => grains.GetGrain<IOrderGrain>(order.Id.Value).ForgetBuyerAsync(user)));
        }
    }

    private Task EraseAsync(CartId cart, UserId user) => grains.GetGrain<ICartGrain>(cart.Value).EraseAsync(user);

    private Task<IReadOnlyList<CartId>> CartsAsync(UserId user) => carts.ListAsync(user, after: null, Page, CancellationToken.None);

    private Task<OrderPage> ListAsync(UserId user) => orders.ListAsync(new() { User = user, Limit = Page }, CancellationToken.None);
}
