using System.Reflection;
using Ecommerce.Ports.Search;
using Xunit;

namespace Ecommerce.Tests.Cluster.Search;

public sealed class ProductSearchSuiteTests
{
    [Fact]
    public void EverySearch_WhenShipped_InheritsTheContract()
    {
        var shipped = Directory.GetFiles(AppContext.BaseDirectory, "Ecommerce.*.dll")
            .Select(Assembly.LoadFrom)
            .Where(assembly => assembly != typeof(ProductSearchSuiteTests).Assembly)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IProductSearch)))
            .Select(type => $"{type.Name}Tests")
            .ToHashSet();
        var tested = typeof(ProductSearchSuiteTests).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ProductSearchContract)))
            .Select(type => type.Name);

        Assert.NotEmpty(shipped);
        Assert.Empty(shipped.Except(tested));
    }
}
