namespace Ecommerce.Tests.Unit.Architecture.Probes;

[Alias("probes.IPingGrain")]
public interface IPingGrain : IGrainWithStringKey
{
    [Alias("Ping")]
    Task PingAsync();
}
