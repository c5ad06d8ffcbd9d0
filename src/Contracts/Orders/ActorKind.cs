namespace Ecommerce.Contracts.Orders;

/// <summary>Who can bring an order from one state to another.</summary>
[GenerateSerializer, Alias("orders.ActorKind")]
public enum ActorKind
{
    /// <summary>The shop itself: its clock, its payment gateway, its stock.</summary>
    System,

    /// <summary>Whoever placed the order.</summary>
    Buyer,

    /// <summary>A member of the staff.</summary>
    Staff,
}
