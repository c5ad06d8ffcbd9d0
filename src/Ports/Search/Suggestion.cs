using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Ports.Search;

/// <summary>Something that a buyer may mean.</summary>
public sealed record Suggestion
{
    /// <summary>What it is.</summary>
    public required SuggestionKind Kind { get; init; }

    /// <summary>Slug of the product or category; the brand as it is written.</summary>
    public required string Value { get; init; }

    /// <summary>For people, by locale.</summary>
    public required LocaleMap Text { get; init; }
}
