using Ecommerce.Contracts.Orders;

namespace Ecommerce.Ports.Orders;

/// <summary>Lists of orders, from the indexes of the store that keeps them. Always the primary: a buyer sees an order that was just placed.</summary>
public interface IOrderQueries
{
    /// <summary>A page of orders, newest first.</summary>
    Task<OrderPage> ListAsync(OrderFilter filter, CancellationToken cancellationToken);

    /// <summary>A page of orders that a person must look at, the longest waiting first. The cursor's time is that since when.</summary>
    Task<AttentionPage> ListAttentionAsync(OrderCursor? after, int limit, CancellationToken cancellationToken);

    /// <summary>The id of the order with this number, or <c>null</c>.</summary>
    Task<OrderId?> FindByNumberAsync(string number, CancellationToken cancellationToken);
}
