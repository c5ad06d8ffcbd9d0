using Ecommerce.Api.Carts;
using Ecommerce.Api.Http;
using Ecommerce.Api.Orders;
using Ecommerce.Api.Users.Profile;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Api.Users.Staff;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;
using Ecommerce.Ports.Carts;
using Ecommerce.Ports.Orders;

namespace Ecommerce.Api.Users.Privacy;

/// <summary>Gathers what the shop keeps of a person. Orders are read from their own records, a page of the list at a time.</summary>
internal sealed class DataExport(
    IGrainFactory grains, ICartQueries carts, CartDesk desk, IOrderQueries orders, OwnSessions sessions, IStaffAccess staff, TimeProvider clock)
{
    private const int Page = 100;

    /// <summary>All of it; <c>null</c> when the account is gone.</summary>
    public async Task<DataExportBody?> ReadAsync(Caller caller, CancellationToken cancellationToken)
    {
        var user = grains.GetGrain<IUserGrain>(caller.User!.Value.Value);
        var profile = await Retry.OnUnavailableAsync(() => user.GetAsync().AsTask(), cancellationToken);
        var book = await Retry.OnUnavailableAsync(() => user.GetAddressesAsync().AsTask(), cancellationToken);
        if (profile is null || book is null) return null;
        return new()
        {
            ExportedAt = clock.GetUtcNow(),
            Profile = ProfileBody.Of(profile, await staff.PermissionsOfAsync(profile.Id, cancellationToken)),
            Addresses = [.. book.Addresses.Select(AddressAnswer.Of)],
            Sessions = await sessions.ListAsync(caller, cancellationToken),
            Carts = await CartsAsync(profile.Id, cancellationToken),
            Orders = await OrdersAsync(caller, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<CartBody>> CartsAsync(UserId user, CancellationToken cancellationToken)
    {
        var found = new List<CartBody>();
        IReadOnlyList<CartId> page;
        CartId? after = null;
        do
        {
            page = await carts.ListAsync(user, after, Page, cancellationToken);
            foreach (var cart in page)
            {
                var priced = await desk.GetAsync(cart, new() { User = user }, cancellationToken);
                if (priced.Value is not null) found.Add(CartBodies.Cart(priced.Value));
                after = cart;
            }
        }
        while (page.Count == Page);
        return found;
    }

    private async Task<IReadOnlyList<OrderBody>> OrdersAsync(Caller caller, CancellationToken cancellationToken)
    {
        var found = new List<OrderBody>();
        var access = new OrderAccess { Access = new() { User = caller.User } };
        OrderCursor? after = null;
        do
        {
            var page = await orders.ListAsync(new() { User = caller.User, After = after, Limit = Page }, cancellationToken);
            var views = await Task.WhenAll(page.Items.Select(item =>
                Retry.OnUnavailableAsync(() => grains.GetGrain<IOrderGrain>(item.Id.Value).GetAsync(access), cancellationToken)));
            found.AddRange(views.Where(view => view.Value is not null).Select(view => OrderBodies.Order(view.Value!, isForStaff: false)));
            after = page.Next;
        }
        while (after is not null);
        return found;
    }
}
