using Orleans.Placement;

namespace Ecommerce.Tests.Cluster.Connections;

[RandomPlacement]
public sealed class EchoGrain(ILocalSiloDetails silo) : Grain, IEchoGrain
{
    public Task<string> WhereAsync() => Task.FromResult(silo.SiloAddress.ToString());

    public Task<string> AskAsync(string other) => GrainFactory.GetGrain<IEchoGrain>(other).WhereAsync();
}
