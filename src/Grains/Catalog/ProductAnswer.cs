using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Grains.Catalog;

/// <summary>
/// What is remembered of a command's answer. Only the creation keeps its view: a product whose prices change every minute would else carry
/// a day's worth of copies of itself in each write.
/// </summary>
public sealed record ProductAnswer
{
    public ProductView? View { get; init; }
}
