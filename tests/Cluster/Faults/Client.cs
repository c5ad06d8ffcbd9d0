using Xunit;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>Sends requests over HTTP, and repeats under the same key whatever was not answered for certain.</summary>
public sealed class Client(FaultyShop shop, Patience patience)
{
    private const int Tries = 8;

    private readonly List<Exchange> _exchanges = [];

    /// <summary>What was asked, and the first certain answer to it.</summary>
    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    /// <summary>Sends until it is known what became of it.</summary>
    public async Task<Exchange> SendAsync(string name, HttpCall request)
    {
        for (var tries = 0; ; tries++)
        {
            var (status, body, isReplay) = await shop.SendAsync(request);
            if (Exchange.IsCertain(status, body))
            {
                _exchanges.Add(new(name, request, status, body, isReplay));
                return _exchanges[^1];
            }

            Assert.True(tries < Tries, $"I13: {name} is never answered: {status} {body}");
            await shop.QuietAsync();
            await shop.RestartAsync();
            if (patience == Patience.AskAfterAll) await shop.SettleAsync();
            else await shop.TickAsync();
        }
    }
}
