namespace Ecommerce.Api.Search;

/// <summary>What a buyer may mean.</summary>
public sealed record SuggestionList
{
    /// <summary>Products first, then categories, then brands.</summary>
    public required IReadOnlyList<SuggestionItem> Items { get; init; }
}
