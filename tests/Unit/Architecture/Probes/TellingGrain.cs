namespace Ecommerce.Tests.Unit.Architecture.Probes;

/// <summary>Tells and does not wait: no edge.</summary>
public sealed class TellingGrain : Grain, IGrainWithStringKey
{
    public async Task TellAsync() => await GrainFactory.GetGrain<IPongGrain>("pong").ToldAsync();
}
