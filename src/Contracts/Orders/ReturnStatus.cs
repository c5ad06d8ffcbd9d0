namespace Ecommerce.Contracts.Orders;

/// <summary>How far a return is.</summary>
[GenerateSerializer, Alias("orders.ReturnStatus")]
public enum ReturnStatus
{
    /// <summary>The buyer wants to send units back.</summary>
    Requested,

    /// <summary>Staff agrees; the buyer sends them.</summary>
    Approved,

    /// <summary>Staff does not agree.</summary>
    Declined,

    /// <summary>Called off before anything came back.</summary>
    Cancelled,

    /// <summary>Came back; each unit was looked at.</summary>
    Received,

    /// <summary>Its money arrived back at the buyer.</summary>
    Refunded,

    /// <summary>Nothing more happens.</summary>
    Closed,
}
