using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Adapters.Postgres;

/// <summary>What a list reads of a stored variant.</summary>
internal sealed record StoredVariant
{
    public required Sku Sku { get; init; }

    public required Dictionary<string, long> Prices { get; init; }
}
