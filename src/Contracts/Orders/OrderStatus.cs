namespace Ecommerce.Contracts.Orders;

/// <summary>Lifecycle of an order; payment and fulfilment have statuses of their own.</summary>
[GenerateSerializer, Alias("orders.OrderStatus")]
public enum OrderStatus
{
    /// <summary>Written, stock held, waiting for its payment.</summary>
    Pending,

    /// <summary>Paid for (authorized or captured), stock committed.</summary>
    Confirmed,

    /// <summary>Everything delivered.</summary>
    Completed,

    /// <summary>Called off; stock given back, money let go.</summary>
    Cancelled,

    /// <summary>Not paid in time; stock given back.</summary>
    Expired,
}
