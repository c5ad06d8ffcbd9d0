using System.Collections.Immutable;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Catalog;

namespace Ecommerce.Api.Catalog;

/// <summary>Bodies to commands, views to answers.</summary>
internal static class ProductMapping
{
    public static CreateProduct ToCommand(this CreateProductBody body, Operation operation) => new()
    {
        Operation = operation,
        Slug = body.Slug,
        Name = LocaleMap.Of(body.Name),
        Description = LocaleMap.Of(body.Description),
        Brand = body.Brand,
        Category = body.Category,
        TaxClass = body.TaxClass,
        Variants = [.. body.Variants.Select(ToVariant)],
        Published = body.Published,
        Attributes = [.. body.Attributes.Select(AttributeMapping.ToContract)],
    };

    public static UpdateProduct ToCommand(this UpdateProductBody body, Operation operation, long expectedRevision) => new()
    {
        Operation = operation,
        ExpectedRevision = expectedRevision,
        Name = LocaleMap.Of(body.Name),
        Description = LocaleMap.Of(body.Description),
        Brand = body.Brand,
        Category = body.Category,
        TaxClass = body.TaxClass,
        Published = body.Published,
        Attributes = [.. body.Attributes.Select(AttributeMapping.ToContract)],
    };

    public static SetPrices ToCommand(this SetPricesBody body, Operation operation, long expectedRevision, Sku sku) => new()
    {
        Operation = operation,
        ExpectedRevision = expectedRevision,
        Sku = sku,
        Prices = body.Prices.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    public static ProductRecord ToRecord(this ProductView product) => new()
    {
        Id = product.Id,
        Revision = product.Revision,
        Slug = product.Slug,
        Name = product.Name.Texts,
        Description = product.Description.Texts,
        Brand = product.Brand,
        Category = product.Category,
        TaxClass = product.TaxClass,
        Variants = [.. product.Variants.Select(ToBody)],
        Published = product.Published,
        Attributes = [.. product.Attributes.Select(AttributeMapping.ToBody)],
    };

    public static ProductDetails ToDetails(this ProductView product, string locale) => new()
    {
        Id = product.Id,
        Slug = product.Slug,
        Name = product.Name.In(locale),
        Description = product.Description.In(locale),
        Brand = product.Brand,
        Category = product.Category,
        Variants = [.. product.Variants.Select(variant => new VariantDetails
        {
            Sku = variant.Sku,
            Options = variant.Options.ToDictionary(option => option.Key, option => option.Value.In(locale)),
            Prices = variant.Prices,
        })],
        Attributes = [.. product.Attributes.Select(attribute => attribute.ToDetails(locale))],
    };

    public static ProductItem ToItem(this ProductSummary product, string locale, string? currency) => new()
    {
        Id = product.Id,
        Slug = product.Slug,
        Name = product.Name.In(locale),
        Brand = product.Brand,
        Category = product.Category,
        Skus = product.Skus,
        LowestPrices = currency is null
            ? product.LowestPrices
            : product.LowestPrices.RemoveRange(product.LowestPrices.Keys.Where(key => key != currency)),
    };

    private static Variant ToVariant(VariantBody body) => new()
    {
        Sku = Sku.From(body.Sku),
        Options = body.Options.ToImmutableSortedDictionary(option => option.Key, option => LocaleMap.Of(option.Value), StringComparer.Ordinal),
        Prices = body.Prices.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    private static VariantBody ToBody(Variant variant) => new()
    {
        Sku = variant.Sku.Value,
        Options = variant.Options.ToDictionary(option => option.Key, IReadOnlyDictionary<string, string> (option) => option.Value.Texts),
        Prices = variant.Prices,
    };
}
