using System.Text.Json;
using Ecommerce.Grains.Promotions;
using Ecommerce.Ports.Promotions;
using Ecommerce.Records;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>What the list of promotions does, whatever store it is read from.</summary>
public abstract class PromotionQueriesContract(QueryStore store) : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public ValueTask InitializeAsync() => store.InitializeAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task List_OfPromotions_HoldsThemNewestFirst()
    {
        await CreateAsync("SPRING", Noon);
        await CreateAsync("SUMMER", Noon.AddTicks(1));
        await CreateAsync("AUTUMN", Noon.AddSeconds(1));

        var page = await store.Promotions.ListAsync(after: null, 10, CancellationToken.None);

        Assert.Equal(["AUTUMN", "SUMMER", "SPRING"], page.Codes.Select(code => code.Value));
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task List_WhenARecordHoldsUsesOnly_LeavesItOut()
    {
        await CreateAsync("SPRING", Noon);
        await CreateAsync("GONE", createdAt: null);

        Assert.Equal(["SPRING"], (await store.Promotions.ListAsync(after: null, 10, CancellationToken.None)).Codes.Select(code => code.Value));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(17)]
    [InlineData(5)]
    public async Task List_WhenPaged_MeetsEveryPromotionOnceAlsoAmongEqualTimes(int limit)
    {
        for (var i = 0; i < 17; i++)
            await CreateAsync($"CODE-{i:00}", Noon.AddTicks(i / 4));

        var met = new List<string>();
        PromotionCursor? after = null;
        do
        {
            var page = await store.Promotions.ListAsync(after, limit, CancellationToken.None);
            Assert.InRange(page.Codes.Count, 1, limit);
            met.AddRange(page.Codes.Select(code => code.Value));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(0, 17).Reverse().Select(i => $"CODE-{i:00}"), met);
    }

    private async Task CreateAsync(string code, DateTimeOffset? createdAt)
    {
        var state = JsonSerializer.Serialize(new() { CreatedAt = createdAt, Reserved = 1 }, PromotionJson.Default.PromotionState);
        Assert.Equal(WriteStatus.Written, await store.WriteAsync("promotion", code, state));
    }
}
