using Ecommerce.Api.Carts;
using Ecommerce.Api.Catalog;
using Ecommerce.Api.Http;
using Ecommerce.Api.Inventory;
using Ecommerce.Api.Orders;
using Ecommerce.Api.Payments;
using Ecommerce.Api.Promotions;
using Ecommerce.Api.Search;
using Ecommerce.Api.Settings;
using Ecommerce.Api.Users;

namespace Ecommerce.Api;

/// <summary>The one place that knows which features the API has: a line per feature in each method.</summary>
internal static class Areas
{
    /// <summary>Names of the areas that have a document and a Swagger UI of their own.</summary>
    public static readonly IReadOnlyList<string> Names = ["users", "products", "search", "cart", "orders", "payments", "admin"];

    /// <summary>Services of the features: JSON contexts, queries, authentication.</summary>
    public static void AddFeatures(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<CartDesk>().AddSingleton<CartMerging>().AddShopJson(CartsJson.Default);
        services.AddSingleton<Checkout>().AddSingleton<LookupRequests>().AddHostedService(provider => provider.GetRequiredService<LookupRequests>());
        services.AddShopJson(OrdersJson.Default);
        services.AddSingleton<Reconciler>().AddShopJson(PaymentsJson.Default);
        services.AddCatalog();
        services.AddInventory();
        services.AddSearch();
        services.AddShopJson(SettingsJson.Default);
        services.AddShopJson(PromotionsJson.Default);
        services.AddUsers(configuration);
    }

    /// <summary>Routes of the features.</summary>
    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        routes.MapCarts();
        routes.MapOrders();
        routes.MapTimelines();
        routes.MapLookups();
        routes.MapRefunds();
        routes.MapCaptures();
        routes.MapFulfilments();
        routes.MapReturns();
        routes.MapAttention();
        routes.MapPayments();
        routes.MapReconciliation();
        routes.MapCatalog();
        routes.MapCatalogAdmin();
        routes.MapCategories();
        routes.MapInventory();
        routes.MapSearch();
        routes.MapSettings();
        routes.MapPromotions();
        routes.MapUsers();
    }
}
