using Ecommerce.Ports.Carts;
using Ecommerce.Ports.Catalog;
using Ecommerce.Ports.Orders;
using Ecommerce.Ports.Payments;
using Ecommerce.Ports.Promotions;
using Ecommerce.Ports.Search;
using Ecommerce.Ports.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Ecommerce.Tests.Unit.Api.Http;

/// <summary>
/// What the features' routes ask of their host. They are only mapped here, never called, but a route is refused when the service that it
/// takes is not registered.
/// </summary>
public static class FeaturePorts
{
    public static IServiceCollection AddFeaturePorts(this IServiceCollection services) => services
        .AddSingleton<IGrainFactory>(_ => throw NotHere())
        .AddSingleton<IProductQueries>(_ => throw NotHere())
        .AddSingleton<IProductSearch>(_ => throw NotHere())
        .AddSingleton<IProductSearchIndex>(_ => throw NotHere())
        .AddSingleton<IStockLevels>(_ => throw NotHere())
        .AddSingleton<IOrderQueries>(_ => throw NotHere())
        .AddSingleton<ICartQueries>(_ => throw NotHere())
        .AddSingleton<IPromotionQueries>(_ => throw NotHere())
        .AddSingleton<IAuditQueries>(_ => throw NotHere())
        .AddSingleton<IPaymentGateway>(_ => throw NotHere());

    private static InvalidOperationException NotHere() => new("This test has no grains, no lists and no gateway.");
}
