namespace Ecommerce.Tests.Unit.Architecture.Probes;

public sealed class Return(IGrainFactory grains) : IReturn
{
    public async Task ReturnAsync(string key)
    {
        Func<IPongGrain, Task> call = async pong =>
        {
            await Task.Yield();
            await pong.PongAsync();
        };
        await call(grains.GetGrain<IPongGrain>(key));
    }
}
