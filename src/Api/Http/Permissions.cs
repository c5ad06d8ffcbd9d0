namespace Ecommerce.Api.Http;

/// <summary>What staff may be allowed to do: the values of the claim <see cref="Claim"/>.</summary>
public static class Permissions
{
    /// <summary>Name of the claim in access tokens; once per permission.</summary>
    public const string Claim = "permission";

    /// <summary>Create and change products.</summary>
    public const string CatalogWrite = "catalog:write";

    /// <summary>Adjust stock.</summary>
    public const string InventoryWrite = "inventory:write";

    /// <summary>See stock and holds.</summary>
    public const string InventoryRead = "inventory:read";

    /// <summary>See all orders.</summary>
    public const string OrdersRead = "orders:read";

    /// <summary>Cancel and change orders.</summary>
    public const string OrdersWrite = "orders:write";

    /// <summary>Write down what leaves the house and what comes back.</summary>
    public const string OrdersFulfil = "orders:fulfil";

    /// <summary>See payments.</summary>
    public const string PaymentsRead = "payments:read";

    /// <summary>Give money back, and compare the gateway's books with the shop's.</summary>
    public const string PaymentsWrite = "payments:write";

    /// <summary>See how the shop runs, the Orleans dashboard included.</summary>
    public const string OpsRead = "ops:read";

    /// <summary>Manage users and staff.</summary>
    public const string UsersWrite = "users:write";

    /// <summary>See what staff did.</summary>
    public const string AuditRead = "audit:read";

    /// <summary>Change settings.</summary>
    public const string SettingsWrite = "settings:write";

    /// <summary>See and change promotions.</summary>
    public const string PromotionsWrite = "promotions:write";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All =
        [CatalogWrite, InventoryWrite, InventoryRead, OrdersRead, OrdersWrite, OrdersFulfil, PaymentsRead, PaymentsWrite, OpsRead, UsersWrite, AuditRead, SettingsWrite, PromotionsWrite];
}
