using System.Text.Json.Nodes;
using Ecommerce.Tests.Cluster.Faults;
using Ecommerce.Tests.Cluster.Faults.Checks;

namespace Ecommerce.Tests.Cluster.Histories;

/// <summary>Lets a workload happen in a shop, lets the shop heal, and judges.</summary>
public sealed class SeedRun(FaultyShop shop)
{
    private const int Healings = 20;

    public async Task<Verdict> RunAsync(Workload workload)
    {
        shop.Points.Disarm();
        shop.Store.Forget();
        shop.Events.Forget();
        shop.Script.Forget();
        var staff = new Client(shop, Patience.AskAtOnce);
        Article[] articles = [await Article.StockAsync(staff, 3), await Article.StockAsync(staff, 5), await Article.StockAsync(staff, 8)];
        var history = new History(shop, workload.Seed);
        try
        {
            await ActAsync(workload, history, articles);
            await HealAsync(history);
            return new(history.Operations, await JudgeAsync(history, articles));
        }
        catch (Xunit.Sdk.XunitException broken)
        {
            return new(history.Operations, [broken.Message]);
        }
    }

    private async Task ActAsync(Workload workload, History history, IReadOnlyList<Article> articles)
    {
        var random = new Random(workload.Seed);
        shop.Points.ArmAtRandom(name => random.NextDouble() < workload.FaultRate ? Draw(random, name) : null);
        await Task.WhenAll(workload.Steps.GroupBy(step => step.Process).Select(async steps =>
        {
            var shopper = new Shopper(steps.Key, history, shop, articles);
            foreach (var step in steps)
            {
                await shopper.TakeAsync(step);
                // Grains are dropped and time passes while the others go on.
                if (workload.FaultRate > 0 && step.Number % 11 == 0) await shop.RestartAsync();
                if (step.Number % 13 == 0) shop.Clock.Advance(TimeSpan.FromSeconds(1 + (step.Number % 7)));
            }
        }));
        shop.Points.Disarm();
    }

    private static FaultMode? Draw(Random random, string name)
    {
        var modes = FaultModes.Of(name).Select(fault => fault.Mode).ToArray();
        return modes[random.Next(modes.Length)];
    }

    /// <summary>Nothing fails any more: everything comes to rest, and what staff was not told of is asked for until it is known.</summary>
    private async Task HealAsync(History history)
    {
        await shop.QuietAsync();
        await shop.RestartAsync();
        for (var tries = 0; tries < Healings && OpenReceipts(history).ToList() is { Count: > 0 } open; tries++)
        {
            foreach (var operation in open) await history.SendAsync(operation.Process, operation.Name, operation.Request);
            await shop.TickAsync();
        }

        await shop.SettleAsync();
    }

    private static IEnumerable<Operation> OpenReceipts(History history) =>
        history.Operations.Where(operation => operation.Name == "receive").GroupBy(KeyOf)
            .Where(tries => tries.All(tried => tried.Result == "unknown")).Select(tries => tries.First());

    private async Task<IReadOnlyList<string>> JudgeAsync(History history, IReadOnlyList<Article> articles)
    {
        var certain = history.Operations.Where(operation => operation.Result != "unknown").Select(operation => operation.ToExchange()).ToList();
        var stocked = articles.ToDictionary(article => article.Sku.Value, article => (long)article.Stocked);
        foreach (var receipt in history.Operations.Where(operation => operation is { Name: "receive", Result: "ok" }).DistinctBy(KeyOf))
        {
            var body = JsonNode.Parse(receipt.Request.Body!)!;
            stocked[(string)body["sku"]!] += (long)body["delta"]!;
        }

        var facts = await ShopFacts.CollectAsync(shop, articles, certain, []) with { Stocked = stocked };
        return [.. ShopChecks.Violations(facts), .. RepeatedAnswers.Violations(history.Operations), .. OwnPrices.Violations(history.Operations)];
    }

    private static string KeyOf(Operation operation) => operation.Request.Headers.First(header => header.Name == "Idempotency-Key").Value;

    /// <summary>What was done, and what does not hold.</summary>
    public sealed record Verdict(IReadOnlyList<Operation> Operations, IReadOnlyList<string> Violations);
}
