namespace Ecommerce.Adapters.Postgres.Search;

/// <summary>How many products have a value, as the statement answers it.</summary>
internal sealed record SearchCount
{
    public required string Facet { get; init; }

    public required string Value { get; init; }

    public required int Count { get; init; }

    public string? Label { get; init; }

    public string? ValueLabel { get; init; }

    public string? Kind { get; init; }

    public string? Unit { get; init; }
}
