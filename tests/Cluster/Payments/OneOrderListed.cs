using Ecommerce.Contracts.Orders;
using Ecommerce.Ports.Orders;
using Ecommerce.Tests.Cluster.Orders;

namespace Ecommerce.Tests.Cluster.Payments;

/// <summary>A list of one order, as it stood when it was read.</summary>
internal sealed class OneOrderListed(OrderView order) : IOrderQueries
{
    public static async Task<OneOrderListed> OfAsync(Checkout checkout) => new(await checkout.ReadAsync());

    public Task<OrderPage> ListAsync(OrderFilter filter, CancellationToken cancellationToken) =>
        Task.FromResult(new OrderPage(filter.Statuses.Contains(order.Status) ? [Summary()] : [], null));

    public Task<AttentionPage> ListAttentionAsync(OrderCursor? after, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<OrderId?> FindByNumberAsync(string number, CancellationToken cancellationToken) => throw new NotSupportedException();

    private OrderSummary Summary() => new()
    {
        Id = order.Id,
        Number = order.Number,
        Status = order.Status,
        PaymentStatus = order.PaymentStatus,
        FulfilmentStatus = order.FulfilmentStatus,
        Total = order.Quote.Total,
        Units = 2,
        PlacedAt = order.PlacedAt,
    };
}
