using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Claims;
using Xunit;

namespace Ecommerce.Tests.Cluster.Catalog;

public sealed class ProductGrainTests(CatalogCluster cluster) : IClassFixture<CatalogCluster>
{
    private readonly string _name = $"p{Guid.NewGuid():N}"[..20];

    private string Id => $"prd_{_name}";

    private IProductGrain Product => cluster.Product(Id);

    [Fact]
    public async Task Create_OfANewProduct_IsStoredUnderRevisionOne()
    {
        var outcome = await Product.CreateAsync(CatalogCommands.Create(_name));
        await cluster.DeactivateAsync(Product);
        var read = await Product.GetAsync();

        Assert.False(outcome.IsReplay);
        Assert.Equal((Id, 1, _name, true), (read!.Id.Value, read.Revision, read.Slug, read.Published));
        Assert.Equal($"상품 {_name}", read.Name.In("ko"));
        Assert.Equal(1000, read.Find(CatalogCommands.SkuOf(_name))!.Prices["KRW"]);
    }

    [Fact]
    public async Task Get_WhenNothingWasCreated_IsNothing() => Assert.Null(await Product.GetAsync());

    [Fact]
    public async Task Create_WhenRepeated_AnswersAsTheFirstTime()
    {
        await Product.CreateAsync(CatalogCommands.Create(_name));
        await Product.UpdateAsync(CatalogCommands.Update("Renamed", 1));

        var again = await Product.CreateAsync(CatalogCommands.Create(_name));

        Assert.True(again.IsReplay);
        Assert.Equal((1, $"Product {_name}"), (again.Value!.Revision, again.Value.Name.In("en")));
    }

    [Fact]
    public async Task Create_WhenSentTenTimesAtOnce_HappensOnce()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Product.CreateAsync(CatalogCommands.Create(_name))));

        Assert.Equal(9, outcomes.Count(outcome => outcome.IsReplay));
        Assert.All(outcomes, outcome => Assert.Equal(1, outcome.Value!.Revision));
    }

    [Theory]
    [InlineData("op-create", "other")]
    [InlineData("op-other", "f1")]
    public async Task Create_WhenItExistsByAnotherCommand_IsRefused(string operation, string fingerprint)
    {
        await Product.CreateAsync(CatalogCommands.Create(_name));

        var outcome = await Product.CreateAsync(CatalogCommands.Create(_name, operation, fingerprint));

        Assert.Equal(Problems.IdempotencyKeyReused.Code, outcome.Rejection!.Code);
    }

    [Fact]
    public async Task Create_WhenInvalid_LeavesNothing()
    {
        var outcome = await Product.CreateAsync(CatalogCommands.Create(_name) with { Variants = [] });

        Assert.Equal(Problems.InvalidProduct.Code, outcome.Rejection!.Code);
        Assert.Null(await Product.GetAsync());
    }

    [Fact]
    public async Task Create_WhenAnotherProductHasTheSlug_IsRefusedByTheStoreItself()
    {
        await Product.CreateAsync(CatalogCommands.Create(_name));

        var outcome = await cluster.Product(Id + "2").CreateAsync(CatalogCommands.Create(_name));

        Assert.Equal((Problems.SlugTaken.Code, _name), (outcome.Rejection!.Code, outcome.Rejection.Data["slug"]));
    }

    [Fact]
    public async Task Update_WhenTheRevisionIsCurrent_IsTheNextRevision()
    {
        await Product.CreateAsync(CatalogCommands.Create(_name));

        var outcome = await Product.UpdateAsync(CatalogCommands.Update("Renamed", 1));

        Assert.Equal((2, "Renamed"), (outcome.Value!.Revision, outcome.Value.Name.In("en")));
        Assert.Equal(2, (await Product.GetAsync())!.Revision);
    }

    [Fact]
    public async Task Update_WhenTheRevisionIsStale_ChangesNothing()
    {
        await Product.CreateAsync(CatalogCommands.Create(_name));
        await Product.UpdateAsync(CatalogCommands.Update("Second", 1, "op-a"));

        var outcome = await Product.UpdateAsync(CatalogCommands.Update("Third", 1, "op-b"));

        Assert.Equal((Problems.Stale.Code, "2"), (outcome.Rejection!.Code, outcome.Rejection.Data["revision"]));
        Assert.Equal("Second", (await Product.GetAsync())!.Name.In("en"));
    }

    [Fact]
    public async Task Update_WhenRepeated_HappensOnce()
    {
        await Product.CreateAsync(CatalogCommands.Create(_name));
        await Product.UpdateAsync(CatalogCommands.Update("Renamed", 1));

        var again = await Product.UpdateAsync(CatalogCommands.Update("Renamed", 1));

        Assert.True(again.IsReplay);
        Assert.Equal((2, "Renamed"), (again.Value!.Revision, again.Value.Name.In("en")));
    }

    [Fact]
    public async Task Update_WhenTheOperationCameWithAnotherBody_IsRefused()
    {
        await Product.CreateAsync(CatalogCommands.Create(_name));
        await Product.UpdateAsync(CatalogCommands.Update("Renamed", 1));

        var outcome = await Product.UpdateAsync(CatalogCommands.Update("Other", 2, fingerprint: "f3"));

        Assert.Equal(Problems.IdempotencyKeyReused.Code, outcome.Rejection!.Code);
    }

    [Fact]
    public async Task Change_WhenThereIsNoProduct_IsRefused()
    {
        Assert.Equal(Problems.ProductNotFound.Code, (await Product.UpdateAsync(CatalogCommands.Update("x", 1))).Rejection!.Code);
        Assert.Equal(Problems.ProductNotFound.Code, (await Product.SetPricesAsync(CatalogCommands.SetPrices(_name, 1, 1))).Rejection!.Code);
    }

    [Fact]
    public async Task SetPrices_OfAVariant_IsWhatIsReadNext()
    {
        await Product.CreateAsync(CatalogCommands.Create(_name));

        await Product.SetPricesAsync(CatalogCommands.SetPrices(_name, 1, 2500));

        Assert.Equal(2500, (await Product.GetAsync())!.Variants[0].Prices["KRW"]);
    }

    [Fact]
    public async Task Commands_OnceCommitted_ArePublishedInOrderWithTheWholeProduct()
    {
        await Product.CreateAsync(CatalogCommands.Create(_name));
        await Product.UpdateAsync(CatalogCommands.Update("Renamed", 1));
        await Product.SetPricesAsync(CatalogCommands.SetPrices(_name, 2, 2500));

        var events = await cluster.Events.OfAsync(Id, 3);

        Assert.Equal(["product.created", "product.updated", "product.prices_changed"], events.Select(e => e.Type));
        Assert.Equal([$"product/{Id}/1", $"product/{Id}/2", $"product/{Id}/3"], events.Select(e => e.Id));
        Assert.Equal([1, 2, 3], events.Select(e => e.Data.GetProperty("revision").GetInt64()));
        Assert.Equal(2500, events[2].Data.GetProperty("variants")[0].GetProperty("prices").GetProperty("KRW").GetInt64());
    }

    [Fact]
    public async Task Holds_OfItsNames_IsTrueOnceItIsCreated()
    {
        var owner = Product.AsReference<INameOwnerGrain>();
        Assert.False(await owner.HoldsAsync("slug", _name));

        await Product.CreateAsync(CatalogCommands.Create(_name));

        Assert.True(await owner.HoldsAsync("slug", _name));
        Assert.True(await owner.HoldsAsync("sku", CatalogCommands.SkuOf(_name).Value));
        Assert.False(await owner.HoldsAsync("sku", _name));
    }
}
