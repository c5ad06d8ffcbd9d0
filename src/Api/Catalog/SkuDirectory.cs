using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Claims;

namespace Ecommerce.Api.Catalog;

/// <summary>
/// Which product a SKU belongs to. A SKU never moves to another product, so what was found once is kept in this process; what was not
/// found is asked for again, since it may be created any time.
/// </summary>
public sealed class SkuDirectory(IGrainFactory grains)
{
    private const int Capacity = 50_000;

    private readonly RecentEntries<Sku, ProductId> _known = new(Capacity);

    /// <summary>The product, or <c>null</c> when no product has this SKU.</summary>
    public ValueTask<ProductId?> FindAsync(Sku sku)
    {
        if (!ProductLimits.IsSku(sku.Value))
            return default;
        return _known.TryGet(sku, out var product) ? new(product) : new(AskAsync(sku));
    }

    /// <summary>The products of many SKUs, each at its place; what is not known yet is asked for at once.</summary>
    public async Task<IReadOnlyList<ProductId?>> FindAllAsync(IReadOnlyList<Sku> skus)
    {
        var found = new ProductId?[skus.Count];
        var asked = new ValueTask<ProductId?>[skus.Count];
        for (var i = 0; i < found.Length; i++)
            asked[i] = FindAsync(skus[i]);
        for (var i = 0; i < found.Length; i++)
            found[i] = await asked[i];
        return found;
    }

    private async Task<ProductId?> AskAsync(Sku sku)
    {
        if (await grains.GetGrain<IClaimGrain>(ProductNames.OfSku(sku)).FindOwnerAsync() is not { } owner)
            return null;
        var product = ProductId.From(owner);
        _known.Add(sku, product);
        return product;
    }
}
