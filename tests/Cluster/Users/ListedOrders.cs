using System.Collections.Concurrent;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;
using Ecommerce.Ports.Orders;

namespace Ecommerce.Tests.Cluster.Users;

/// <summary>A list of orders without a database: what a test puts into it, for as long as the test says.</summary>
public sealed class ListedOrders : IOrderQueries
{
    private readonly ConcurrentDictionary<UserId, ConcurrentQueue<OrderId>> _pages = [];

    /// <summary>Lists an order on a page of its own, once.</summary>
    public void Add(UserId user, OrderId order) => _pages.GetOrAdd(user, _ => []).Enqueue(order);

    /// <summary>Whether everything of a user was read.</summary>
    public bool IsRead(UserId user) => _pages.TryGetValue(user, out var pages) && pages.IsEmpty;

    public Task<OrderPage> ListAsync(OrderFilter filter, CancellationToken cancellationToken)
    {
        if (!_pages.TryGetValue(filter.User!.Value, out var pages) || !pages.TryDequeue(out var order)) return Task.FromResult(new OrderPage([], Next: null));
        var item = new OrderSummary
        {
            Id = order,
            Status = OrderStatus.Confirmed,
            PaymentStatus = PaymentStatus.Captured,
            FulfilmentStatus = FulfilmentStatus.Unfulfilled,
            Total = new Money(1, "KRW"),
            Units = 1,
            PlacedAt = DateTimeOffset.UnixEpoch,
        };
        return Task.FromResult(new OrderPage([item], Next: null));
    }

    public Task<OrderId?> FindByNumberAsync(string number, CancellationToken cancellationToken) => Task.FromResult(default(OrderId?));
}
