using Ecommerce.Tests.Cluster.Faults.Checks;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>Tells a scenario with given faults, lets the shop heal, and says what does not hold afterwards.</summary>
public sealed class Explorer(FaultyShop shop)
{
    public async Task<Outcome> RunAsync(Scenario scenario, Patience patience, params IEnumerable<Fault> faults)
    {
        shop.Points.Disarm();
        await shop.CaptureAtAsync(scenario.Capture);
        shop.Store.Forget();
        shop.Events.Forget();
        shop.Script.Forget();
        var client = new Client(shop, patience);
        try
        {
            Article[] articles = [await Article.StockAsync(client, 5), await Article.StockAsync(client, 4)];
            var buyer = new Buyer(client, shop.Script, articles);
            await shop.SettleAsync();
            // Cold, so that what all runs share, the settings, is read in each of them.
            await shop.RestartAsync();
            shop.Points.Arm(faults);
            await buyer.FillCartAsync();
            await scenario.Run(buyer, shop);
            await shop.QuietAsync();
            await shop.RestartAsync();
            await shop.SettleAsync();
            var points = shop.Points.Passed;
            var struck = shop.Points.Struck;
            shop.Points.Disarm();
            return new(points, struck, await VerifyAsync(client, articles));
        }
        catch (Xunit.Sdk.XunitException broken)
        {
            return new(shop.Points.Passed, shop.Points.Struck, [broken.Message]);
        }
    }

    private async Task<IReadOnlyList<string>> VerifyAsync(Client client, IReadOnlyList<Article> articles)
    {
        var before = ShopChecks.Violations(await ShopFacts.CollectAsync(shop, articles, client.Exchanges, []));
        var replays = new List<Exchange>();
        foreach (var exchange in client.Exchanges)
        {
            // Making a cart has no key: again is another cart.
            var (status, body, isReplay) = exchange.Name == "make cart"
                ? (exchange.Status, exchange.Body, true)
                : await shop.SendAsync(exchange.Request);
            replays.Add(exchange with { Status = status, Body = body, IsReplay = isReplay });
        }

        await shop.SettleAsync();
        // Once before anything is repeated, since a repetition may heal what should not have been broken.
        return [.. before.Union(ShopChecks.Violations(await ShopFacts.CollectAsync(shop, articles, client.Exchanges, replays)))];
    }

    /// <summary>The points that were passed, the faults that struck, and what did not hold.</summary>
    public sealed record Outcome(IReadOnlyList<string> Points, IReadOnlyList<Fault> Struck, IReadOnlyList<string> Violations);
}
