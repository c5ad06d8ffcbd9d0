using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Carts;

/// <summary>A way to deliver.</summary>
[GenerateSerializer, Immutable, Alias("carts.ShippingOptionView")]
public sealed record ShippingOptionView
{
    /// <summary>Its code, e.g. <c>standard</c>.</summary>
    [Id(0)]
    public required string Code { get; init; }

    /// <summary>Its name by locale.</summary>
    [Id(1)]
    public required LocaleMap Name { get; init; }

    /// <summary>Its price for this cart, as displayed.</summary>
    [Id(2)]
    public required Money Price { get; init; }
}
