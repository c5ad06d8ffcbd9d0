using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Ecommerce.Api.Catalog;
using Ecommerce.Api.Http;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Inventory;

namespace Ecommerce.Standalone.Demo;

/// <summary>
/// Fills a shop with the demo catalogue through the shop's own commands. Ids are fixed, so a load that was cut off is finished by the
/// next one, and a load of a full shop changes nothing.
/// </summary>
public static class DemoShop
{
    // Enough products at once to fill a batch of the record store, few enough for the first page to be answered meanwhile.
    private const int Parallelism = 16;

    /// <summary>Creates what is missing.</summary>
    public static async Task<DemoLoad> LoadAsync(IGrainFactory grains, CancellationToken cancellationToken)
    {
        var (creation, catalogue) = (new ProductCreation(grains), DemoCatalogue.Read());
        await PlantAsync(grains, catalogue.Tables, cancellationToken);
        await DemoLocations.OpenAsync(grains, cancellationToken);
        var (created, existing, refused) = (0, 0, new ConcurrentBag<string>());
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(catalogue.Products, parallel, async (product, token) =>
        {
            var outcome = await Retry.OnUnavailableAsync(() => creation.CreateAsync(IdOf(product.Slug), ToCommand(product, catalogue.Tables)), token);
            if (outcome.Rejection is { } rejection)
            {
                refused.Add($"{product.Slug}: {rejection.Code}");
                return;
            }

            Interlocked.Increment(ref outcome.IsReplay ? ref existing : ref created);
            await Task.WhenAll(product.Variants.Select(variant => StockAsync(grains, variant, token)));
        });
        return new(created, existing, [.. refused.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The id of the product with this slug.</summary>
    internal static ProductId IdOf(string slug) => ProductId.From($"{ProductId.Prefix}demo-{slug}");

    internal static CreateProduct ToCommand(DemoProduct product, DemoTables tables) => new()
    {
        Operation = new() { Id = $"demo:product:{product.Slug}" },
        Slug = product.Slug,
        Name = product.Name.ToMap(),
        Description = product.Description.ToMap(),
        Brand = product.Brand,
        Category = product.Category,
        Attributes = DemoAttributes.Of(product, tables),
        Published = !product.Hidden,
        Variants = [.. product.Variants.Select(variant => new Variant
        {
            Sku = Sku.From(variant.Sku),
            Options = variant.Options.ToImmutableSortedDictionary(
                option => option.Key, option => option.Value.ToMap(), StringComparer.Ordinal),
            Prices = variant.Prices.ToImmutableSortedDictionary(StringComparer.Ordinal),
        })],
    };

    // One after the other, since a category stands below one that is there. What the shop has made of the tree since is left as it is.
    private static async Task PlantAsync(IGrainFactory grains, DemoTables tables, CancellationToken cancellationToken)
    {
        var categories = grains.GetGrain<ICategoriesGrain>(ICategoriesGrain.Key);
        var tree = await Retry.OnUnavailableAsync(() => categories.GetAsync().AsTask(), cancellationToken);
        for (var i = 0; i < tables.Categories.Count; i++)
        {
            var category = tables.Categories[i];
            if (tree.Find(category.Slug) is not null) continue;
            var command = new SetCategory
            {
                Operation = new() { Id = $"demo:category:{category.Slug}" },
                Category = new() { Slug = category.Slug, Name = category.Name.ToMap(), Parent = category.Parent, Position = i },
            };
            var outcome = await Retry.OnUnavailableAsync(() => categories.SetAsync(command), cancellationToken);
            if (outcome.Rejection is { } rejection)
                throw new InvalidOperationException($"The demo category {category.Slug} was refused: {rejection.Code}.");
        }
    }

    private static async Task StockAsync(IGrainFactory grains, DemoVariant variant, CancellationToken cancellationToken)
    {
        // An operation is remembered for a day only: what has ever been stocked is left as the shop made it.
        var sku = grains.GetGrain<ISkuGrain>(variant.Sku);
        if (variant is { Stock: 0, Backorder: false } || await Retry.OnUnavailableAsync(() => sku.GetAsync().AsTask(), cancellationToken) is not null)
            return;
        if (variant.Backorder) await BackorderAsync(sku, variant, cancellationToken);
        if (variant.Stock == 0) return;
        var command = new AdjustStock
        {
            Operation = new() { Id = $"demo:stock:{variant.Sku}", Fingerprint = variant.Stock.ToString(CultureInfo.InvariantCulture) },
            Delta = variant.Stock,
            Reason = "receipt",
            Actor = "demo",
            Location = DemoLocations.Of(variant.Sku),
        };
        var outcome = await Retry.OnUnavailableAsync(() => sku.AdjustAsync(command), cancellationToken);
        if (outcome.Rejection is { } rejection)
            throw new InvalidOperationException($"The demo stock of {variant.Sku} was refused: {rejection.Code}.");
    }

    private static async Task BackorderAsync(ISkuGrain sku, DemoVariant variant, CancellationToken cancellationToken)
    {
        var command = new SetStockTerms
        {
            Operation = new() { Id = $"demo:terms:{variant.Sku}" },
            ExpectedRevision = 0,
            Terms = new() { Backorder = true },
        };
        var outcome = await Retry.OnUnavailableAsync(() => sku.SetTermsAsync(command), cancellationToken);
        if (outcome.Rejection is { } rejection)
            throw new InvalidOperationException($"The demo terms of {variant.Sku} were refused: {rejection.Code}.");
    }
}
