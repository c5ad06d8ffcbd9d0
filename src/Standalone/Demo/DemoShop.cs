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
        var creation = new ProductCreation(grains);
        var (created, existing, refused) = (0, 0, new ConcurrentBag<string>());
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(DemoCatalogue.Read().Products, parallel, async (product, token) =>
        {
            var outcome = await Retry.OnUnavailableAsync(() => creation.CreateAsync(IdOf(product), ToCommand(product)), token);
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

    private static ProductId IdOf(DemoProduct product) => ProductId.From($"{ProductId.Prefix}demo-{product.Slug}");

    internal static CreateProduct ToCommand(DemoProduct product) => new()
    {
        Operation = new() { Id = $"demo:product:{product.Slug}" },
        Slug = product.Slug,
        Name = product.Name.ToMap(),
        Description = product.Description.ToMap(),
        Brand = product.Brand,
        Category = product.Category,
        Variants = [.. product.Variants.Select(variant => new Variant
        {
            Sku = Sku.From(variant.Sku),
            Options = variant.Options.ToImmutableSortedDictionary(
                option => option.Key, option => option.Value.ToMap(), StringComparer.Ordinal),
            Prices = variant.Prices.ToImmutableSortedDictionary(StringComparer.Ordinal),
        })],
    };

    private static async Task StockAsync(IGrainFactory grains, DemoVariant variant, CancellationToken cancellationToken)
    {
        // An operation is remembered for a day only: what has ever been stocked is left as the shop made it.
        var sku = grains.GetGrain<ISkuGrain>(variant.Sku);
        if (variant.Stock == 0 || await Retry.OnUnavailableAsync(() => sku.GetAsync().AsTask(), cancellationToken) is not null)
            return;
        var command = new AdjustStock
        {
            Operation = new() { Id = $"demo:stock:{variant.Sku}", Fingerprint = variant.Stock.ToString(CultureInfo.InvariantCulture) },
            Delta = variant.Stock,
            Reason = "receipt",
            Actor = "demo",
        };
        var outcome = await Retry.OnUnavailableAsync(() => sku.AdjustAsync(command), cancellationToken);
        if (outcome.Rejection is { } rejection)
            throw new InvalidOperationException($"The demo stock of {variant.Sku} was refused: {rejection.Code}.");
    }
}
