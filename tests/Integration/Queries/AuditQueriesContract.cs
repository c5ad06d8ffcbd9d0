using System.Text.Json;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Audit;
using Ecommerce.Grains.Users.Audit;
using Ecommerce.Ports.Users;
using Ecommerce.Records;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>What the audit log does, whatever store it is read from.</summary>
public abstract class AuditQueriesContract(QueryStore store) : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly UserId Ann = UserId.From("usr_ann");
    private static readonly UserId Bob = UserId.From("usr_bob");

    public ValueTask InitializeAsync() => store.InitializeAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task List_WithoutFilters_HoldsEverythingNewestFirst()
    {
        await WriteAsync("aud_1", new() { At = Noon, Actor = Ann });
        await WriteAsync("aud_2", new() { At = Noon.AddTicks(1), Actor = Bob });

        Assert.Equal(["aud_2", "aud_1"], await IdsAsync(new() { Limit = 10 }));
    }

    [Fact]
    public async Task List_WhenFiltered_HoldsWhatPassesAllFilters()
    {
        await WriteAsync("aud_1", new() { At = Noon, Actor = Ann, Target = "/a", Route = "PUT /{x}", Outcome = AuditOutcome.Done });
        await WriteAsync("aud_2", new() { At = Noon.AddHours(1), Actor = Bob, Target = "/a", Route = "PUT /{x}", Outcome = AuditOutcome.Refused });
        await WriteAsync("aud_3", new() { At = Noon.AddHours(2), Actor = Ann, Target = "/b", Route = "DELETE /{x}", Outcome = AuditOutcome.Done });

        Assert.Equal(["aud_3", "aud_1"], await IdsAsync(new() { Limit = 10, Actor = Ann }));
        Assert.Equal(["aud_2", "aud_1"], await IdsAsync(new() { Limit = 10, Target = "/a" }));
        Assert.Equal(["aud_1"], await IdsAsync(new() { Limit = 10, Target = "/a", Actor = Ann }));
        Assert.Equal(["aud_3"], await IdsAsync(new() { Limit = 10, Route = "DELETE /{x}" }));
        Assert.Equal(["aud_2"], await IdsAsync(new() { Limit = 10, Outcome = AuditOutcome.Refused }));
        Assert.Empty(await IdsAsync(new() { Limit = 10, Actor = Bob, Target = "/b" }));
        Assert.Empty(await IdsAsync(new() { Limit = 10, Target = "' or 1=1 --" }));
    }

    [Fact]
    public async Task List_BetweenTwoTimes_HoldsTheFirstAndNotTheLast()
    {
        for (var i = 0; i < 4; i++)
            await WriteAsync($"aud_{i}", new() { At = Noon.AddTicks(i * 5_000_000), Actor = Ann });

        Assert.Equal(["aud_2", "aud_1"], await IdsAsync(new() { Limit = 10, From = Noon.AddTicks(5_000_000), To = Noon.AddTicks(15_000_000) }));
        Assert.Equal(["aud_3", "aud_2"], await IdsAsync(new() { Limit = 10, From = Noon.AddSeconds(1).ToOffset(TimeSpan.FromHours(9)) }));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task List_WhenPaged_MeetsEveryEntryOnceAlsoAmongEqualTimes(bool byActor, bool byTarget)
    {
        for (var i = 0; i < 17; i++)
            await WriteAsync($"aud_{i:00}", new() { At = Noon.AddTicks(i / 4), Actor = Ann, Target = "/a" });

        var met = new List<string>();
        var filter = new AuditFilter { Limit = 4, Actor = byActor ? Ann : null, Target = byTarget ? "/a" : null };
        while (true)
        {
            var page = await store.Audit.ListAsync(filter, CancellationToken.None);
            met.AddRange(page.Ids.Select(id => id.Value));
            if (page.Next is null)
                break;
            filter = filter with { After = page.Next };
        }

        Assert.Equal(Enumerable.Range(0, 17).Reverse().Select(i => $"aud_{i:00}"), met);
    }

    [Fact]
    public async Task List_ForATextThatNoRecordHolds_IsEmpty()
    {
        await WriteAsync("aud_1", new() { At = Noon, Actor = Ann, Target = "/a" });

        foreach (var text in Texts.NoRecordHolds)
        {
            Assert.Empty(await IdsAsync(new() { Limit = 10, Target = text }));
            Assert.Empty(await IdsAsync(new() { Limit = 10, Route = text }));
        }
    }

    private async Task<IEnumerable<string>> IdsAsync(AuditFilter filter) =>
        (await store.Audit.ListAsync(filter, CancellationToken.None)).Ids.Select(id => id.Value);

    private async Task WriteAsync(string id, AuditState state) =>
        Assert.Equal(WriteStatus.Written, await store.WriteAsync("audit", id, JsonSerializer.Serialize(state, AuditJson.Default.AuditState)));
}
