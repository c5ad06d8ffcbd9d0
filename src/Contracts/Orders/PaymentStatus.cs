namespace Ecommerce.Contracts.Orders;

/// <summary>What the money of an order does.</summary>
[GenerateSerializer, Alias("orders.PaymentStatus")]
public enum PaymentStatus
{
    /// <summary>An attempt runs.</summary>
    Pending,

    /// <summary>The buyer must approve on the gateway's page.</summary>
    RequiresAction,

    /// <summary>The gateway has not said what became of the attempt; the shop keeps asking.</summary>
    Unknown,

    /// <summary>The last attempt was declined; another may follow until the order's deadline.</summary>
    Declined,

    /// <summary>Reserved.</summary>
    Authorized,

    /// <summary>Taken.</summary>
    Captured,

    /// <summary>Let go before it was taken.</summary>
    Voided,

    /// <summary>Given back.</summary>
    Refunded,

    /// <summary>Given back in part.</summary>
    PartiallyRefunded,
}
