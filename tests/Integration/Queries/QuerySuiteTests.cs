using System.Reflection;
using Ecommerce.Ports.Catalog;
using Ecommerce.Ports.Orders;
using Ecommerce.Ports.Promotions;
using Ecommerce.Ports.Search;
using Ecommerce.Ports.Users;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

public sealed class QuerySuiteTests
{
    [Theory]
    [InlineData(typeof(IOrderQueries), typeof(OrderQueriesContract))]
    [InlineData(typeof(IProductQueries), typeof(ProductQueriesContract))]
    [InlineData(typeof(IPromotionQueries), typeof(PromotionQueriesContract))]
    [InlineData(typeof(IAuditQueries), typeof(AuditQueriesContract))]
    [InlineData(typeof(IStockLevels), typeof(StockLevelsContract))]
    public void EveryList_WhenShipped_InheritsTheContract(Type port, Type contract)
    {
        var shipped = Directory.GetFiles(AppContext.BaseDirectory, "Ecommerce.*.dll")
            .Select(Assembly.LoadFrom)
            .Where(assembly => assembly != contract.Assembly)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(port))
            .Select(type => $"{type.Name}Tests")
            .Order()
            .ToList();
        var tested = contract.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(contract)).Select(type => type.Name).Order();

        Assert.True(shipped.Count >= 2);
        Assert.Equal(shipped, tested);
    }
}
