namespace Ecommerce.Contracts.Inventory;

/// <summary>States of a hold.</summary>
[GenerateSerializer, Alias("inventory.HoldStatus")]
public enum HoldStatus
{
    /// <summary>Set aside while the order is paid.</summary>
    Held,

    /// <summary>Promised to a confirmed order; a part of it may have left the house.</summary>
    Committed,

    /// <summary>Given back.</summary>
    Released,

    /// <summary>Given back by the clock (holds that a cart owns).</summary>
    Expired,

    /// <summary>All of it has left the house.</summary>
    Shipped,
}
