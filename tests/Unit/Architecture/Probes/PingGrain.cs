namespace Ecommerce.Tests.Unit.Architecture.Probes;

/// <summary>Waits for its counterpart in a lambda inside an asynchronous method of a service behind an interface.</summary>
public sealed class PingGrain(IReturn service) : Grain, IPingGrain
{
    public async Task PingAsync()
    {
        await Task.Yield();
        await service.ReturnAsync("pong");
    }
}
