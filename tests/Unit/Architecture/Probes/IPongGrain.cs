using Orleans.Concurrency;

namespace Ecommerce.Tests.Unit.Architecture.Probes;

[Alias("probes.IPongGrain")]
public interface IPongGrain : IGrainWithStringKey
{
    [Alias("Pong")]
    Task PongAsync();

    [Alias("Told"), OneWay]
    Task ToldAsync();
}
