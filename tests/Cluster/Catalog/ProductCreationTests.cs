using Ecommerce.Api.Catalog;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Xunit;

namespace Ecommerce.Tests.Cluster.Catalog;

public sealed class ProductCreationTests(CatalogCluster cluster) : IClassFixture<CatalogCluster>
{
    private readonly string _name = $"c{Guid.NewGuid():N}"[..20];

    private ProductCreation Creation => new(cluster.Grains);

    [Fact]
    public async Task Create_OfANewProduct_ClaimsItsNames()
    {
        await Creation.CreateAsync(Id("1"), CatalogCommands.Create(_name));

        Assert.Equal(Id("1").Value, await cluster.Claim($"slug/{_name}").FindOwnerAsync());
        Assert.Equal(Id("1").Value, await cluster.Claim($"sku/{CatalogCommands.SkuOf(_name)}").FindOwnerAsync());
    }

    [Fact]
    public async Task Create_WhenTheSlugIsTaken_GivesTheOtherNamesBack()
    {
        await Creation.CreateAsync(Id("1"), CatalogCommands.Create(_name));
        var other = CatalogCommands.Create($"{_name}x") with { Slug = _name };

        var outcome = await Creation.CreateAsync(Id("2"), other);

        Assert.Equal((Problems.SlugTaken.Code, _name), (outcome.Rejection!.Code, outcome.Rejection.Data["slug"]));
        Assert.NotNull((await Creation.CreateAsync(Id("3"), other with { Slug = $"{_name}x" })).Value);
    }

    [Fact]
    public async Task Create_WhenASkuIsTaken_GivesTheOtherNamesBack()
    {
        await Creation.CreateAsync(Id("1"), CatalogCommands.Create(_name));
        var other = CatalogCommands.Create(_name) with { Slug = $"{_name}x" };

        var outcome = await Creation.CreateAsync(Id("2"), other);

        Assert.Equal((Problems.SkuTaken.Code, $"{CatalogCommands.SkuOf(_name)}"), (outcome.Rejection!.Code, outcome.Rejection.Data["sku"]));
        Assert.NotNull((await Creation.CreateAsync(Id("3"), CatalogCommands.Create($"{_name}x"))).Value);
    }

    [Fact]
    public async Task Create_WhenManyWantTheSlug_OneGetsIt()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            Creation.CreateAsync(Id($"{i}"), CatalogCommands.Create($"{_name}{i}") with { Slug = _name })));

        Assert.Single(outcomes, outcome => outcome.Value is not null);
        Assert.All(outcomes.Where(outcome => outcome.Value is null), outcome => Assert.Equal(Problems.SlugTaken.Code, outcome.Rejection!.Code));
    }

    [Fact]
    public async Task Create_WhenTheKeyComesWithAnotherBody_KeepsTheFirstProductsNames()
    {
        await Creation.CreateAsync(Id("1"), CatalogCommands.Create(_name));

        var outcome = await Creation.CreateAsync(Id("1"), CatalogCommands.Create(_name, fingerprint: "other"));

        Assert.Equal(Problems.IdempotencyKeyReused.Code, outcome.Rejection!.Code);
        Assert.Equal(Id("1").Value, await cluster.Claim($"slug/{_name}").FindOwnerAsync());
    }

    [Fact]
    public async Task Create_WhenCutOffBeforeItWasConfirmed_IsFoundByItsNames()
    {
        await cluster.Claim($"sku/{CatalogCommands.SkuOf(_name)}").ClaimAsync(ProductNames.Owner(Id("1")));
        await cluster.Product(Id("1").Value).CreateAsync(CatalogCommands.Create(_name));

        Assert.Equal(Id("1"), await new SkuDirectory(cluster.Grains).FindAsync(CatalogCommands.SkuOf(_name)));
    }

    [Fact]
    public async Task Find_OfSkus_IsEachProductAtItsPlace()
    {
        var directory = new SkuDirectory(cluster.Grains);
        var late = CatalogCommands.SkuOf($"{_name}x");
        await Creation.CreateAsync(Id("1"), CatalogCommands.Create(_name));
        Assert.Equal([null, Id("1"), null], await directory.FindAllAsync([late, CatalogCommands.SkuOf(_name), Sku.From("not a sku")]));

        await Creation.CreateAsync(Id("2"), CatalogCommands.Create($"{_name}x"));

        Assert.Equal([Id("2"), Id("1")], await directory.FindAllAsync([late, CatalogCommands.SkuOf(_name)]));
    }

    private ProductId Id(string suffix) => ProductId.From($"prd_{_name}-{suffix}");
}
