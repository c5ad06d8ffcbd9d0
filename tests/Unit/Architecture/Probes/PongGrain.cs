namespace Ecommerce.Tests.Unit.Architecture.Probes;

/// <summary>Waits for its counterpart directly.</summary>
public sealed class PongGrain : Grain, IPongGrain
{
    public Task PongAsync() => GrainFactory.GetGrain<IPingGrain>("ping").PingAsync();

    public Task ToldAsync() => Task.CompletedTask;
}
