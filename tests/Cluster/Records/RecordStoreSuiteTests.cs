using System.Reflection;
using Ecommerce.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

public sealed class RecordStoreSuiteTests
{
    [Fact]
    public void EveryBackend_WhenShipped_InheritsTheContract()
    {
        var backends = Directory.GetFiles(AppContext.BaseDirectory, "Ecommerce.*.dll")
            .Select(Assembly.LoadFrom)
            .Where(assembly => assembly != typeof(RecordStoreSuiteTests).Assembly)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IRecordBackend)))
            .ToHashSet();
        var tested = typeof(RecordStoreSuiteTests).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, BaseType.IsGenericType: true })
            .Where(type => type.BaseType!.GetGenericTypeDefinition() == typeof(RecordStoreContract<>))
            .Select(type => type.BaseType!.GetGenericArguments()[0])
            .ToHashSet();

        Assert.InRange(backends.Count, 2, int.MaxValue);
        Assert.Empty(backends.Except(tested));
    }
}
