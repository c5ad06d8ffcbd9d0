using Ecommerce.Ports.Search;

namespace Ecommerce.Api.Search;

/// <summary>Something that a buyer may mean.</summary>
public sealed record SuggestionItem
{
    /// <summary>What it is.</summary>
    public required SuggestionKind Kind { get; init; }

    /// <summary>Slug of the product or category; the brand as it is written.</summary>
    public required string Value { get; init; }

    /// <summary>For people.</summary>
    public required string Text { get; init; }
}
