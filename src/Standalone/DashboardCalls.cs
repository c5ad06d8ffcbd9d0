using Orleans.Dashboard;

namespace Ecommerce.Standalone;

/// <summary>
/// Takes the dashboard's filter off the calls of grains. With a filter, every call takes the long way through Orleans, whether anybody looks or
/// not. Without it the dashboard shows silos, grains and their state, but no numbers and times of calls.
/// </summary>
internal static class DashboardCalls
{
    /// <summary>The setting that leaves it on, <c>Dashboard__CallTimes=true</c> in the environment.</summary>
    public const string Setting = "Dashboard:CallTimes";

    public static void TakeOff(IServiceCollection services)
    {
        var own = services
            .Where(service => service.ServiceType == typeof(IIncomingGrainCallFilter) && service.ImplementationType?.Assembly == typeof(DashboardOptions).Assembly)
            .ToList();
        foreach (var filter in own) services.Remove(filter);
    }
}
