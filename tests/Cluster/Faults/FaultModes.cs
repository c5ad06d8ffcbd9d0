namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>The ways in which a point can fail.</summary>
public static class FaultModes
{
    public static IEnumerable<Fault> Of(string point)
    {
        FaultMode[] modes = point.Split(' ')[0] switch
        {
            "write" => [FaultMode.Refused, FaultMode.LostBefore, FaultMode.LostAfter, FaultMode.Conflict],
            "read" => [FaultMode.Refused],
            "gateway" => [FaultMode.LostBefore, FaultMode.LostAfter],
            "publish" => [FaultMode.LostBefore, FaultMode.LostAfter],
            _ => [FaultMode.Refused, FaultMode.LostBefore, FaultMode.LostAfter],
        };
        return modes.Select(mode => new Fault(point, mode));
    }
}
