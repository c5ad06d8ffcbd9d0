namespace Ecommerce.Contracts.Inventory;

/// <summary>Why units came to a SKU's stock or left it.</summary>
[GenerateSerializer, Alias("inventory.MovementKind")]
public enum MovementKind
{
    /// <summary>Somebody added or took units.</summary>
    Adjusted,

    /// <summary>Somebody counted, and what was found is what is there.</summary>
    Counted,

    /// <summary>Units of an order left the house.</summary>
    Shipped,

    /// <summary>Units of an order came back.</summary>
    Returned,

    /// <summary>Units went from one location to another: a movement at each.</summary>
    Transferred,
}
