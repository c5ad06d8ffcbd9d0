using Ecommerce.Standalone;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Dashboard;
using Xunit;

namespace Ecommerce.Tests.Unit.Standalone;

/// <summary>A new version of the dashboard may register its filter in another way: then every call pays for it again, and nothing else would say so.</summary>
public sealed class DashboardCallsTests
{
    [Fact]
    public void TakeOff_WhenTheDashboardIsThere_LeavesNoFilterOnCalls()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.UseOrleans(silo => silo.AddDashboard());
        Assert.Contains(builder.Services, IsFilter);

        DashboardCalls.TakeOff(builder.Services);

        Assert.DoesNotContain(builder.Services, IsFilter);
    }

    private static bool IsFilter(ServiceDescriptor service) => service.ServiceType == typeof(IIncomingGrainCallFilter);
}
