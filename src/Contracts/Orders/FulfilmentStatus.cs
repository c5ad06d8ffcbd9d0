namespace Ecommerce.Contracts.Orders;

/// <summary>How far the goods are.</summary>
[GenerateSerializer, Alias("orders.FulfilmentStatus")]
public enum FulfilmentStatus
{
    /// <summary>Nothing has left the house.</summary>
    Unfulfilled,

    /// <summary>Some has.</summary>
    PartiallyFulfilled,

    /// <summary>All has.</summary>
    Fulfilled,

    /// <summary>All has left, and some came back.</summary>
    PartiallyReturned,

    /// <summary>All came back.</summary>
    Returned,
}
