using System.Globalization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Grains.Catalog;

/// <summary>What may be done to a product: pure, (state, command) to next state or refusal.</summary>
public static class ProductRules
{
    public static Outcome<ProductState> Create(CreateProduct command, DateTimeOffset now)
    {
        if (Invalid(ProductChecks.Of(command)) is { } invalid)
            return invalid;
        return new ProductState
        {
            Origin = new() { OperationId = command.Operation.Id, Fingerprint = command.Operation.Fingerprint },
            CreatedAt = now,
            Slug = command.Slug,
            Name = command.Name,
            Description = command.Description,
            Brand = command.Brand,
            Category = command.Category,
            TaxClass = command.TaxClass,
            Variants = command.Variants,
            Published = command.Published,
            Attributes = command.Attributes,
        };
    }

    public static Outcome<ProductState> Update(ProductState state, long revision, UpdateProduct command)
    {
        if (Stale(revision, command.ExpectedRevision) is { } stale)
            return stale;
        if (Invalid(ProductChecks.Of(command)) is { } invalid)
            return invalid;
        return state with
        {
            Name = command.Name,
            Description = command.Description,
            Brand = command.Brand,
            Category = command.Category,
            TaxClass = command.TaxClass,
            Published = command.Published,
            Attributes = command.Attributes,
        };
    }

    public static Outcome<ProductState> SetPrices(ProductState state, long revision, SetPrices command)
    {
        if (Stale(revision, command.ExpectedRevision) is { } stale)
            return stale;
        if (Invalid(ProductChecks.Of(command)) is { } invalid)
            return invalid;
        var variant = state.Variants.FirstOrDefault(candidate => candidate.Sku == command.Sku);
        if (variant is null)
            return Rejection.Of(Problems.SkuUnknown).With("sku", command.Sku.Value);
        return state with { Variants = state.Variants.Replace(variant, variant with { Prices = command.Prices }) };
    }

    /// <summary>Whether the product holds a claimed name.</summary>
    public static bool Holds(ProductState state, string space, string name) => space switch
    {
        ProductNames.SlugSpace => state.Slug == name,
        ProductNames.SkuSpace => state.Variants.Any(variant => variant.Sku.Value == name),
        _ => false,
    };

    private static Rejection? Stale(long revision, long expected) =>
        revision == expected
            ? null
            : Rejection.Of(Problems.Stale).With("revision", revision.ToString(CultureInfo.InvariantCulture));

    private static Rejection? Invalid(IReadOnlyList<ProductFault> faults) =>
        faults.Count == 0
            ? null
            : Rejection.Of(Problems.InvalidProduct, faults[0].Message).With("pointer", faults[0].Pointer);
}
