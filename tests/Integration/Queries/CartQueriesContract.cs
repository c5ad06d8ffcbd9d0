using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Users;
using Ecommerce.Records;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>What the list of a user's carts does, whatever store it is read from.</summary>
public abstract class CartQueriesContract(QueryStore store) : IAsyncLifetime
{
    private static readonly UserId Ann = UserId.From("usr_ann");

    public ValueTask InitializeAsync() => store.InitializeAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task List_OfAUser_HoldsNeitherOthersCartsNorThoseOfGuests()
    {
        await StoreAsync("crt_1", "usr_ann");
        await StoreAsync("crt_2", "usr_bob");
        await StoreAsync("crt_3", user: null);

        Assert.Equal(["crt_1"], await ListAsync(Ann));
        Assert.Empty(await ListAsync(UserId.From("usr_carol")));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public async Task List_WhenPaged_MeetsEveryCartOnceById(int limit)
    {
        for (var i = 6; i >= 0; i--) await StoreAsync($"crt_{i}", "usr_ann");

        var met = new List<string>();
        IReadOnlyList<string> page = [];
        do
        {
            page = await ListAsync(Ann, met.Count > 0 ? CartId.From(met[^1]) : null, limit);
            met.AddRange(page);
        }
        while (page.Count == limit);

        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"crt_{i}"), met);
    }

    private async Task<IReadOnlyList<string>> ListAsync(UserId user, CartId? after = null, int limit = 10) =>
        [.. (await store.Carts.ListAsync(user, after, limit, CancellationToken.None)).Select(cart => cart.Value)];

    private async Task StoreAsync(string id, string? user)
    {
        var owner = user is null ? """{"guest":"gst_1"}""" : $$"""{"user":"{{user}}"}""";
        Assert.Equal(WriteStatus.Written, await store.WriteAsync("cart", id, $$"""{"owner":{{owner}}}"""));
    }
}
