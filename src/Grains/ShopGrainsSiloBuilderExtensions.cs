using Ecommerce.Grains.Carts;
using Ecommerce.Grains.Catalog;
using Ecommerce.Grains.Inventory;
using Ecommerce.Grains.Orders;
using Ecommerce.Grains.Payments;
using Ecommerce.Grains.Promotions;
using Ecommerce.Grains.Settings;
using Ecommerce.Grains.Users;
using Ecommerce.Ports.Carts;
using Ecommerce.Ports.Notifications;
using Ecommerce.Ports.Orders;
using Ecommerce.Ports.Promotions;
using Ecommerce.Records;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ecommerce.Grains;

/// <summary>Everything that the shop's grains need in a silo, whatever stores and adapters that silo has.</summary>
public static class ShopGrainsSiloBuilderExtensions
{
    /// <summary>Registers the records of all features and the services of the grains. Stores, gateway and events are the host's to add.</summary>
    public static ISiloBuilder AddShopGrains(this ISiloBuilder silo)
    {
        silo.AddRecords();
        RememberedInterfaceTypes.AddTo(silo.Services);
        // A host with pages says where they are.
        silo.Services.TryAddSingleton(ShopAddress.None);
        silo.Services
            .AddSingleton<OrderConsequences>()
            .AddSingleton<UnknownPayments>()
            .AddSingleton<OrderMails>()
            .AddShopRecordKinds();
        return silo;
    }

    /// <summary>Wakes unknown payments as soon as the gateway answers again. Without it they ask by their own due times only.</summary>
    public static ISiloBuilder AddGatewayWatch(this ISiloBuilder silo)
    {
        silo.Services.AddHostedService<GatewayWatch>();
        return silo;
    }

    /// <summary>Registers every kind of record that the shop keeps. By itself, it is for what prepares a database without running a silo.</summary>
    public static IServiceCollection AddShopRecordKinds(this IServiceCollection services) =>
        services
            .AddBuyersRecords()
            .AddRecordKind(new RecordKind<SkuState> { Name = "sku", Schema = 1, Json = InventoryJson.Default.SkuState })
            .AddRecordKind(new RecordKind<PaymentState> { Name = "payment", Schema = 1, Json = PaymentJson.Default.PaymentState })
            .AddRecordKind(new RecordKind<SettingsState>
            {
                Name = SettingsGrain.Kind,
                Schema = 1,
                Json = SettingsJson.Default.SettingsState,
                View = static (_, state, revision, _) => SettingsGrain.ViewOf(state, revision),
            })
            .AddRecordKind(new RecordKind<PromotionState>
            {
                Name = PromotionGrain.Kind,
                Schema = 1,
                Json = PromotionJson.Default.PromotionState,
                Indexes = [.. PromotionIndexes.All.Select(index => new RecordIndex(index.Name, index.Paths, index.IsUnique))],
            })
            .AddCatalogRecords()
            .AddUserRecords();

    private static IServiceCollection AddBuyersRecords(this IServiceCollection services) => services
        .AddRecordKind(new RecordKind<CartState>
        {
            Name = "cart",
            Schema = 1,
            Json = CartJson.Default.CartState,
            Indexes = [.. CartIndexes.All.Select(index => new RecordIndex(index.Name, index.Paths, index.IsUnique))],
        })
        .AddRecordKind(new RecordKind<OrderState>
        {
            Name = "order",
            Schema = 1,
            Json = OrderJson.Default.OrderState,
            Indexes = [.. OrderIndexes.All.Select(index => new RecordIndex(index.Name, index.Paths, index.IsUnique))],
        });
}
