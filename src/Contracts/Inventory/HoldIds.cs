using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Inventory;

/// <summary>The one spelling of hold ids.</summary>
public static class HoldIds
{
    /// <summary>The hold of one SKU by one version of a cart: the same id however often the placing is repeated.</summary>
    public static string Of(Carts.CartId cart, long cartVersion, Sku sku) => $"{cart}:{cartVersion}:{sku}";

    /// <summary>
    /// Who owns what a cart has reserved: no order ever, since the key that it is made of is shorter than an idempotency key may be.
    /// </summary>
    public static Orders.OrderId OwnerOf(Carts.CartId cart) => Orders.OrderId.Derive(cart, "cart");
}
