namespace Ecommerce.Grains.Orders;

/// <summary>What a report of the gateway means to an order.</summary>
public enum ReportMeaning
{
    /// <summary>Nothing new.</summary>
    Nothing,

    /// <summary>Write it down; the order stays pending.</summary>
    Noted,

    /// <summary>The attempt was declined.</summary>
    Declined,

    /// <summary>Paid: commit the stock and confirm.</summary>
    Paid,

    /// <summary>Money that this order has no use for: let it go.</summary>
    Orphaned,
}
