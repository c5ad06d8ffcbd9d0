using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Promotions;
using Ecommerce.Contracts.Settings;
using Ecommerce.Records;
using Orleans.Concurrency;

namespace Ecommerce.Grains.Carts;

/// <summary>Reads the settings, the price records of all lines and the promotions of all codes at once, and prices them.</summary>
[StatelessWorker(MaxWorkers), GrainType("quote")]
public sealed class QuoteGrain(IGrainFactory grains, NearbyViews nearby, TimeProvider clock) : Grain, IQuoteGrain
{
    // A worker only waits for reads of other grains; the processor count, Orleans' default, would queue checkouts behind each other.
    private const int MaxWorkers = 64;
    private const int MaxReferences = 4_096;

    private readonly Dictionary<ProductId, IProductGrain> _references = [];
    private readonly ISettingsGrain _settings = grains.GetGrain<ISettingsGrain>(ISettingsGrain.Key);

    /// <inheritdoc/>
    public async Task<Outcome<Quote>> QuoteAsync(QuoteRequest request)
    {
        var settings = SettingsAsync();
        var reads = new ValueTask<ProductView?>[request.Lines.Length];
        for (var i = 0; i < reads.Length; i++) reads[i] = ProductAsync(request.Lines[i].Product);
        var promotions = await PromotionsAsync(request);
        var products = new ProductView?[reads.Length];
        for (var i = 0; i < reads.Length; i++) products[i] = await reads[i];
        return QuoteRules.Price(request, products, promotions, (await settings).Settings, clock.GetUtcNow());
    }

    // A grain that is active in this silo is read where it stands: most of what a quote costs would be the messages.
    private ValueTask<SettingsView> SettingsAsync() =>
        nearby.Find<SettingsView>(_settings.GetGrainId()) is { } view ? new(view) : _settings.GetAsync();

    private ValueTask<ProductView?> ProductAsync(ProductId id)
    {
        var product = Reference(id);
        return nearby.Find<ProductView>(product.GetGrainId()) is { } view ? new(view) : product.GetAsync();
    }

    private async ValueTask<PromotionView?[]> PromotionsAsync(QuoteRequest request)
    {
        if (request.Coupons.IsEmpty) return [];
        var reads = request.Coupons.Select(code => grains.GetGrain<IPromotionGrain>(code.Value).GetAsync().AsTask());
        return await Task.WhenAll(reads);
    }

    // Making a reference costs more than the read itself.
    private IProductGrain Reference(ProductId id)
    {
        if (_references.TryGetValue(id, out var known)) return known;
        if (_references.Count >= MaxReferences) _references.Clear();
        return _references[id] = grains.GetGrain<IProductGrain>(id.Value);
    }
}
