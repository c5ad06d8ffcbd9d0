using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Claims;

namespace Ecommerce.Api.Catalog;

/// <summary>
/// Creates a product with its unique names: claim them all, write the product, confirm. Whoever loses a name gives the others back.
/// Cut off anywhere, it can be repeated: claims of the same product are its own already.
/// </summary>
public sealed class ProductCreation(IGrainFactory grains)
{
    /// <summary>Creates the product under an id that the caller derived, so that a repeated call meets what it made.</summary>
    public async Task<Outcome<ProductView>> CreateAsync(ProductId id, CreateProduct command)
    {
        var product = grains.GetGrain<IProductGrain>(id.Value);
        if (await product.GetAsync() is not null)
            return await product.CreateAsync(command);

        var owner = ProductNames.Owner(id);
        (string Space, string Name)[] names =
            [(ProductNames.SlugSpace, command.Slug), .. command.Variants.Select(variant => (ProductNames.SkuSpace, variant.Sku.Value))];
        var claimed = await Task.WhenAll(names.Select(name => ClaimOf(name).ClaimAsync(owner)));
        var lost = Array.IndexOf(claimed, false);
        var outcome = lost >= 0 ? Taken(names[lost]) : await product.CreateAsync(command);
        await Task.WhenAll(outcome.Rejection is null
            ? names.Select(name => ClaimOf(name).ConfirmAsync(owner))
            : names.Where((_, i) => claimed[i]).Select(name => GiveBackAsync(product, owner, name)));
        return outcome;
    }

    private static Outcome<ProductView> Taken((string Space, string Name) name) =>
        Rejection.Of(name.Space == ProductNames.SlugSpace ? Problems.SlugTaken : Problems.SkuTaken).With(name.Space, name.Name);

    private async Task GiveBackAsync(IProductGrain product, NameOwner owner, (string Space, string Name) name)
    {
        // Another request under the same key may have created the product with this very name meanwhile.
        if (!await product.AsReference<INameOwnerGrain>().HoldsAsync(name.Space, name.Name))
            await ClaimOf(name).ReleaseAsync(owner);
    }

    private IClaimGrain ClaimOf((string Space, string Name) name) => grains.GetGrain<IClaimGrain>($"{name.Space}/{name.Name}");
}
